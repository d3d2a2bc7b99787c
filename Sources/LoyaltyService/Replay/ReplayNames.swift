import LoyaltyRules

/// What the documents of a replay call things: the draft's name first, since older documents may not know it.
struct ReplayNames {
    let language: Language
    private let programs: [Program]

    init(_ frame: ReplayFrame, _ language: Language) {
        self.language = language
        programs =
            [frame.draft.program(on: frame.to), frame.inForce.program(on: frame.to)]
            + frame.inForce.versions.reversed().map(\.program)
    }

    func asset(_ id: String) -> String { first { $0.asset(id)?.name } ?? id }
    func tier(_ id: String) -> String { first { $0.tier(id)?.name } ?? id }
    func property(_ id: String) -> String { first { $0.property(id)?.name } ?? id }
    func decimals(_ asset: String) -> Int { programs.first { $0.asset(asset) != nil }?.decimals(of: asset) ?? 0 }

    private func first(_ name: (Program) -> LocalName?) -> String? {
        programs.lazy.compactMap(name).first?.text(in: language)
    }
}
