/// What became of a member's tier between two looks at it.
public enum TierChange: String, Sendable, Hashable, Codable, CaseIterable {
    case up, down, kept

    /// The change from one tier to another of a program.
    public init(from before: String, to after: String, in program: Program) {
        let (old, new) = (program.rank(of: before), program.rank(of: after))
        self = new > old ? .up : new < old ? .down : .kept
    }
}
