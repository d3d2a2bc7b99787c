/// A fact of a member's history with its place in the order of recording.
public struct ReplayStep: Sendable, Hashable {
    /// The operation that recorded it: later ones have higher numbers.
    public let operation: Int64
    /// The business day on which it was recorded.
    public let recordedOn: CalendarDay
    public let fact: ReplayFact

    public init(operation: Int64, recordedOn: CalendarDay, fact: ReplayFact) {
        self.operation = operation
        self.recordedOn = recordedOn
        self.fact = fact
    }
}
