extension Requirement {
    /// The questions about counters in it, wherever they stand.
    var counters: [(counter: String, window: Window, bounds: Bounds)] {
        switch self {
        case .counter(let id, let window, let bounds): [(id, window, bounds)]
        case .years: []
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.counters)
        }
    }

    /// The questions about years at a tier in it.
    var years: [(tier: String, atLeast: Int)] {
        switch self {
        case .counter: []
        case .years(let tier, let atLeast): [(tier, atLeast)]
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.years)
        }
    }
}
