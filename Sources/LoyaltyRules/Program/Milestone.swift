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
    /// The event by which a member takes part: only what follows it counts (ADV-29).
    public let registration: String?
    /// Other counters that reach the same marks, in their own amounts: whichever comes first (TIER-02).
    public let others: [Way]

    /// A counter with what it needs for each mark.
    public struct Way: Sendable, Hashable {
        public let counter: String
        public let marks: [Int64]
    }

    init(
        id: String, name: LocalName, counter: String, window: Window, marks: [Int64], gives: [AssetAmount],
        choice: ChoiceTerms?, condition: Condition?, registration: String? = nil, others: [Way] = []
    ) {
        self.id = id
        self.name = name
        self.counter = counter
        self.window = window
        self.marks = marks
        self.gives = gives
        self.choice = choice
        self.condition = condition
        self.registration = registration
        self.others = others
    }

    /// All ways, the first of the document first.
    public var ways: [Way] { [Way(counter: counter, marks: marks)] + others }
}
