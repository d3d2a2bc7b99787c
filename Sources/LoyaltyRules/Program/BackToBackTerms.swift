/// Stays of one member at one hotel that follow each other closely are one stay (ADV-33).
public struct BackToBackTerms: Sendable, Hashable {
    /// So many nights may lie between a departure and the next arrival; none when it is the same day.
    public let nightsBetween: Int

    public init(nightsBetween: Int = 0) { self.nightsBetween = nightsBetween }
}
