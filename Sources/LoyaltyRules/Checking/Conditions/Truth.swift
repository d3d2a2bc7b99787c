/// Whether something holds, when not everything is known.
enum Truth: Int, Comparable {
    case no, maybe, yes

    init(_ holds: Bool) { self = holds ? .yes : .no }

    static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

    static prefix func ! (truth: Truth) -> Truth { Truth(rawValue: 2 - truth.rawValue) ?? .maybe }
}
