import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// Which accounts were merged into a member's, and into which this one was.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members.
    public func merges(of member: MemberID, by actor: Actor) async throws -> MergeView {
        try authorize(member, actor)
        let desk = desk
        let view = try await desk.database.readAsync { tx in
            func other(_ id: MemberID, _ row: MergeTable.Row) throws -> MergeView.Duplicate? {
                guard let summary = try MemberSearch.summary(id, desk: desk, in: tx) else { return nil }
                return .init(
                    member: summary, mergedOn: row.mergedOn,
                    taken: try MergedPersonTable.taken(by: row.operation, of: row.survivor, in: tx),
                    actor: try LedgerTable.operation(row.operation, of: row.survivor, in: tx)?.row.actor ?? "")
            }
            return MergeView(
                into: try MergeTable.of(member, in: tx).flatMap { try other($0.survivor, $0) },
                from: try MergeTable.into(member, in: tx).compactMap { try other($0.member, $0) })
        }
        let seen = (view.from + [view.into].compactMap { $0 }).map(\.member.member)
        if !seen.isEmpty { try await note("name merges", seen, by: actor) }
        return view
    }

    /// Two accounts field by field, with the better of the two where they differ; nil where one of the persons was forgotten.
    /// - Throws: `Refusal` `permission_denied` unless the actor may merge members.
    public func comparison(
        staying: MemberID, leaving: MemberID, by actor: Actor
    ) async throws -> MergeComparison? {
        guard actor.permissions.contains(.mergeMembers) else { throw Self.denied(.mergeMembers) }
        let keyring = desk.keyring
        let found = try await desk.database.readAsync {
            try MergeQuery(keyring: keyring, tx: $0).comparison(staying: staying, leaving: leaving)
        }
        if found != nil { try await note("name contacts-masked profile", [staying, leaving], by: actor) }
        return found
    }
}
