/// A reward on the way, for a counter that reaches a mark (ADV-09).
public struct Milestone: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    public let counter: String
    public let window: Window
    /// The marks, rising, in the counter's smallest unit.
    public let marks: [Int64]
    /// What each mark gives at once.
    public let gives: [AssetAmount]
    /// What each mark lets the member choose.
    public let choice: ChoiceTerms?
    /// What must hold of the fact that reaches the mark.
    public let condition: Condition?
    /// Other counters that reach the same marks, in their own amounts: whichever comes first (TIER-02).
    public var others: [Way] = []

    /// A counter with what it needs for each mark.
    public struct Way: Sendable, Hashable {
        public let counter: String
        public let marks: [Int64]
    }

    /// All ways, the first of the document first.
    public var ways: [Way] { [Way(counter: counter, marks: marks)] + others }
}
