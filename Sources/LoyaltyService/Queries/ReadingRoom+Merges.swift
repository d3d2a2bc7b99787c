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
                try MemberSearch.summary(id, desk: desk, in: tx).map { .init(member: $0, mergedOn: row.mergedOn) }
            }
            return MergeView(
                into: try MergeTable.of(member, in: tx).flatMap { try other($0.survivor, $0) },
                from: try MergeTable.into(member, in: tx).compactMap { try other($0.member, $0) })
        }
        let seen = (view.from + [view.into].compactMap { $0 }).map(\.member.member)
        if !seen.isEmpty { try await note("name merges", seen, by: actor) }
        return view
    }
}
