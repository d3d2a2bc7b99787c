/// Tiers, or assets, or rewards, that nobody can tell apart since they have one name.
enum NameCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        twice(program.tiers.map { ($0.id, $0.name) }, in: "tiers", &log)
        twice(program.assets.map { ($0.id, $0.name) }, in: "assets", &log)
        twice(program.rewards.map { ($0.id, $0.name) }, in: "rewards", &log)
    }

    private static func twice(_ items: [(id: String, name: LocalName)], in list: String, _ log: inout FindingLog) {
        for (index, item) in items.enumerated() {
            for earlier in items[..<index] {
                guard let language = Language.allCases.first(where: { same(item.name, earlier.name, $0) }) else { continue }
                let values = ["other": earlier.id, "name": item.name.text(in: language)]
                log.warning("same_name", values, at: list + "." + item.id)
                break
            }
        }
    }

    private static func same(_ one: LocalName, _ other: LocalName, _ language: Language) -> Bool {
        let text = one.text(in: language)
        return !text.isEmpty && text == other.text(in: language)
    }
}
