import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// A member's holds, newest first, before one.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func holds(
        of member: MemberID, before id: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [HoldView] {
        try authorize(member, actor)
        let views = try await desk.database.readAsync { tx in
            try HoldTable.list(of: member, before: id, limit: limit, in: tx).map {
                HoldView(row: $0, steps: try HoldTable.steps(of: $0.id, member: member, in: tx))
            }
        }
        if !views.isEmpty { try await note("holds", [member], by: actor) }
        return views
    }

    /// One hold of a member.
    public func hold(_ id: Int64, of member: MemberID, by actor: Actor) async throws -> HoldView? {
        try authorize(member, actor)
        let view = try await desk.database.readAsync { tx -> HoldView? in
            guard let row = try HoldTable.one(id, of: member, in: tx) else { return nil }
            return HoldView(row: row, steps: try HoldTable.steps(of: id, member: member, in: tx))
        }
        if view != nil { try await note("holds", [member], by: actor) }
        return view
    }
}
