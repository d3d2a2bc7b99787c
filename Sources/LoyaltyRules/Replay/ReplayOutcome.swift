/// What became of one member on one side of a replay.
public struct ReplayOutcome: Sendable, Hashable {
    /// The tier on the last day.
    public let standing: TierStanding
    /// What is held of each asset on the last day, by the places of the frame.
    public let balances: [Int64]
    /// What moved of each asset over all time.
    public let moved: [ReplayTally.Cell]
    /// What was counted of each counter, in alphabetical order.
    public let counted: [CounterSum]
    /// How many facts this side refused.
    public let refused: Int

    /// What a counter came to.
    public struct CounterSum: Sendable, Hashable {
        public let counter: String
        public let amount: Int64
    }
}
