import LoyaltyRules

extension ReadingRoom {
    /// Whose work at accounts was unlike that of the others in the last thirty days (T10), for auditors of the group.
    /// - Throws: `Refusal` `permission_denied`.
    public func outliers(by actor: Actor) async throws -> [StaffOutlier] {
        guard actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        let facts = try await WorkReading(desk).facts(days: OutlierReview.days, until: desk.clock.now())
        let found = OutlierReview.find(facts)
        let named = found.compactMap(\.member).uniqued()
        if !named.isEmpty { try await note("outliers", named, by: actor) }
        return found
    }
}
