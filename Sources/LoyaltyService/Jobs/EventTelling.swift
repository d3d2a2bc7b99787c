import LoyaltyRules

/// Tells an event as a job does: what is told already, and who has left, is passed over.
enum EventTelling {
    /// - Returns: whether it was posted now.
    static func tell(_ event: RecordEvent, at desk: Desk) async throws -> Bool {
        do {
            _ = try await desk.perform(event, by: .system)
            return true
        } catch let refusal as Refusal {
            // The version in force on the day of the fact may not have had the event yet.
            let known: Set<RefusalCode> = [.eventDuplicate, .memberClosed, .eventUnknown]
            guard known.contains(refusal.code) else { throw refusal }
            return false
        }
    }
}
