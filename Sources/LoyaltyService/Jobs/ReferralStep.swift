import LoyaltyRules
import PortableSQL

/// An event that a recommendation may bring a member: whether it holds now, and whether it is told.
struct ReferralStep: Sendable {
    let member: MemberID
    let event: String
    let subject: String
    /// The day of the fact; nil when there is none, or no longer.
    let day: CalendarDay?
    /// The event as it stands in the member's ledger.
    let told: Int64?

    init(_ member: MemberID, event: String, subject: String, day: CalendarDay?, in tx: any SQLTransaction) throws {
        self.member = member
        self.event = event
        self.subject = subject
        self.day = day
        told = try FolioPosting.toldEvent(event, subject: subject, member: member, in: tx)?.id
    }

    /// Tells it, or takes it back.
    /// - Returns: whether something was posted.
    func settle(at desk: Desk) async throws -> Bool {
        if let day, told == nil {
            let record = RecordEvent(member: .id(member), event: event, subject: subject, on: day)
            return try await EventTelling.tell(record, at: desk)
        }
        guard day == nil, let folio = told else { return false }
        let reason = "the friend's consumption was cancelled"
        return try await take(CancelFolio(member: member, folio: folio, reason: reason), at: desk)
    }

    private func take(_ cancel: CancelFolio, at desk: Desk) async throws -> Bool {
        do {
            _ = try await desk.perform(cancel, by: .system)
            return true
        } catch let refusal as Refusal {
            // What was given for it is spent, or the member has left: the next run tries again.
            let known: Set<RefusalCode> = [.memberClosed, .pointsAlreadySpent, .debtOverLimit, .folioCancelled]
            guard known.contains(refusal.code) else { throw refusal }
            return false
        }
    }
}
