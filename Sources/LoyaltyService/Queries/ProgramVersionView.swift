import LoyaltyRules

/// A published version as its history tells it: where it stands today, and who did what with it.
public struct ProgramVersionView: Sendable {
    public let row: ProgramVersionRow
    public let state: ProgramTimeline.State
    /// Its last day, where a later version waits or has taken over.
    public let lastDay: CalendarDay?
    public let withdrawal: WithdrawalRow?
    /// The draft that it was; nil when it was published directly.
    public let draft: Int64?
    /// What was done to that draft, oldest first.
    public let steps: [ProgramStepRow]

    /// Who wrote it, each once, in the order in which they first did.
    public var authors: [String] { steps.filter { $0.kind == .written }.map(\.actor).uniqued() }
    /// Who approved what was published.
    public var approval: ProgramStepRow? {
        let revision = steps.last { $0.kind == .published }?.revision
        return steps.last { $0.kind == .approved && $0.revision == revision }
    }
}
