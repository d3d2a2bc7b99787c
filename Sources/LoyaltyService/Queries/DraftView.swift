import LoyaltyRules

/// A draft of the program with its text and what was done to it.
public struct DraftView: Sendable {
    public let row: DraftRow
    public let document: String
    /// Oldest first.
    public let steps: [ProgramStepRow]
    /// The first day from which it may be in force if it is published today; nil for any.
    public let earliestDay: CalendarDay?
    /// The days of notice that the version in force promises.
    public let noticeDays: Int

    /// Who wrote it, each once.
    public var authors: Set<String> { Set(steps.filter { $0.kind == .written }.map(\.actor)) }
}
