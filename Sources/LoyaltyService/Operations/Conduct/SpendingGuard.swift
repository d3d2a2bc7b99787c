import LoyaltyRules

/// Keeps what must rest from being done to an account: because of a sanction, or of contacts that were changed just now.
enum SpendingGuard {
    /// - Throws: `Refusal` `member_suspended`, `contact_changed`.
    static func check(_ standing: StandingRow, operation: String, in context: OperationContext) throws {
        guard standing.suspendedBy == 0 || !SuspensionReview.rests(operation) else { throw Refusal(.memberSuspended) }
        // Whoever decides about conduct has looked at the guest's document, and answers for it.
        guard !context.actor.permissions.contains(.decideConductCase) else { return }
        let end = ContactHold.ends(for: operation, changedAt: standing.contactChangedAt, now: context.now)
        guard end == nil else { throw Refusal(.contactChanged, ["hours": .integer(ContactHold.hours)]) }
    }
}
