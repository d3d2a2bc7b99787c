/// What time brings about a sanction (MEM-26): a suspension ends after its last day, and a membership is cancelled only
/// when the days for an appeal are over, or the appeal was answered: what a closing ends cannot be given back.
public enum SanctionEnd: Sendable, Hashable {
    /// Earning and benefits go on.
    case lift
    /// The membership ends.
    case cancel

    /// - Parameter state: how the case stands.
    /// - Parameter until: the last day of a suspension.
    /// - Parameter today: the business day of the program.
    public static func due(
        _ sanction: Sanction, state: ConductState, until: CalendarDay?, decidedAt: Instant, today: CalendarDay, now: Instant
    ) -> SanctionEnd? {
        switch (sanction, state) {
        case (.suspension, .decided), (.suspension, .closed), (.suspension, .appealed):
            until.map { $0 < today } == true ? .lift : nil
        case (.cancellation, .closed): .cancel
        case (.cancellation, .decided): SanctionLadder.mayAppeal(decidedAt: decidedAt, now: now) ? nil : .cancel
        default: nil
        }
    }
}
