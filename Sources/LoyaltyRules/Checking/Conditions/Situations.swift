/// The situations that can occur in a program, as far as its document declares them: which kind of fact, at which
/// hotel and outlet, which event, in which tier.
struct Situations {
    private let all: [FolioKind: [Situation]]

    init(_ program: Program) {
        all = Dictionary(uniqueKeysWithValues: FolioKind.allCases.map { ($0, Self.places(of: $0, program)) })
    }

    func of(_ kinds: [FolioKind]) -> [Situation] { kinds.flatMap { all[$0] ?? [] } }

    private static func places(of kind: FolioKind, _ program: Program) -> [Situation] {
        let plain = Situation(kind: kind)
        var places: [Situation] = []
        switch kind {
        case .stay: places = program.properties.map { property in plain.with { $0.property = property } }
        case .bill:
            places = program.properties.flatMap { property in
                // A bill may come without an outlet: the empty word is none of the outlets.
                (property.outlets.map(\.id) + [""]).map { outlet in
                    plain.with {
                        $0.property = property
                        $0.outlet = outlet
                    }
                }
            }
        case .event:
            // Something can happen at no hotel at all, for example a registration: then the hotel stays open.
            places = program.names.events.map { event in plain.with { $0.event = event.id } }
            places = places.flatMap { place in
                [place] + program.properties.map { property in place.with { $0.property = property } }
            }
        }
        return places.flatMap { place in program.tiers.map { tier in place.with { $0.tier = tier.id } } }
    }
}

extension Situation {
    /// The same, with something settled.
    func with(_ change: (inout Situation) -> Void) -> Situation {
        var copy = self
        change(&copy)
        return copy
    }
}
