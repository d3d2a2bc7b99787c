/// A multiplier by brand, hotel, channel … on top of a rate (ADV-13, PTS-06).
public struct Factor: Sendable, Hashable {
    /// The factor for some words.
    public struct Value: Sendable, Hashable {
        public let word: WordPattern
        public let rate: Rate
    }

    /// What it goes by.
    public let by: TextCondition
    public let values: [Value]
    /// The factor for any other word.
    public let otherwise: Rate
    /// The business days on which it counts.
    public let dates: DayRange
}
