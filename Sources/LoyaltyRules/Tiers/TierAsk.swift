/// A requirement with what it asks for looked up: a ladder asks it for each day of each member.
indirect enum TierAsk: Sendable {
    /// A counter by its place among those of the program; nil for one that is not known.
    case counter(Int?, Window, Bounds)
    /// So many full years at a rank or above.
    case years(rank: Int, atLeast: Int)
    case all([TierAsk])
    case any([TierAsk])
    case atLeast(Int, of: [TierAsk])

    init(_ requirement: Requirement, _ program: Program) {
        func each(_ parts: [Requirement]) -> [TierAsk] { parts.map { TierAsk($0, program) } }
        switch requirement {
        case .counter(let id, let window, let bounds):
            self = .counter(program.counters.firstIndex { $0.id == id }, window, bounds)
        case .years(let tier, let atLeast): self = .years(rank: program.rank(of: tier), atLeast: atLeast)
        case .all(let parts): self = .all(each(parts))
        case .any(let parts): self = .any(each(parts))
        case .atLeast(let needed, let parts): self = .atLeast(needed, of: each(parts))
        }
    }
}
