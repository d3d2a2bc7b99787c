import LoyaltyRules
import PortableSQL

/// Cases about conduct: what waits, what was decided, and a member's own (MEM-26).
extension ReadingRoom {
    /// Cases of the hotels that the reader may act for: those that wait, the oldest first, or those decided, the newest
    /// first.
    /// - Throws: `Refusal` `permission_denied`.
    public func conductCases(decided: Bool, limit: Int, by actor: Actor) async throws -> [ConductView] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let views = try await desk.database.readAsync { tx -> [ConductView] in
            let rows =
                decided
                ? try ConductTable.decided(limit: 500, keyring: desk.keyring, in: tx)
                : try ConductTable.waiting(limit: 500, keyring: desk.keyring, in: tx)
            return try rows.filter { ConductPosting.isAt($0.property, actor) }.prefix(limit).map { row in
                let name = try MemberTable.person(row.member, keyring: desk.keyring, in: tx)?.name ?? ""
                return ConductView(row: row, name: name, proposed: row.sanction, withheld: 0)
            }
        }
        if !views.isEmpty { try await note("name conduct", views.map(\.row.member).uniqued(), by: actor) }
        return views
    }

    /// A member's cases, newest first: all for staff of their hotels; for the member those that were decided.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func conductCases(of member: MemberID, limit: Int, by actor: Actor) async throws -> [ConductView] {
        try authorize(member, actor)
        let desk = desk
        let views = try await desk.database.readAsync { tx -> [ConductView] in
            let all = try ConductTable.list(of: member, limit: 500, keyring: desk.keyring, in: tx)
            let seen =
                actor == .member(member)
                ? all.filter { $0.decidedAt != nil && $0.sanction != .none }
                : all.filter { ConductPosting.isAt($0.property, actor) }
            return try seen.prefix(limit).map { try Self.view($0, "", among: all, in: tx) }
        }
        if !views.isEmpty { try await note("conduct", [member], by: actor) }
        return views
    }

    /// One case; nil where there is none at the reader's hotels.
    /// - Throws: `Refusal` `permission_denied`.
    public func conductCase(_ id: Int64, of member: MemberID, by actor: Actor) async throws -> ConductView? {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let view = try await desk.database.readAsync { tx -> ConductView? in
            let all = try ConductTable.list(of: member, limit: 500, keyring: desk.keyring, in: tx)
            guard let row = all.first(where: { $0.id == id }), ConductPosting.isAt(row.property, actor) else { return nil }
            let name = try MemberTable.person(member, keyring: desk.keyring, in: tx)?.name ?? ""
            return try Self.view(row, name, among: all, in: tx)
        }
        if view != nil { try await note("name conduct", [member], by: actor) }
        return view
    }

    private static func view(
        _ row: ConductRow, _ name: String, among all: [ConductRow], in tx: any SQLTransaction
    ) throws -> ConductView {
        // What was lifted because an appeal was right does not count against the member.
        let before = all.filter { $0.id < row.id && $0.decidedAt != nil && !($0.state == .closed && $0.liftedAt != nil) }
        return ConductView(
            row: row, name: name, proposed: SanctionLadder.proposed(for: row.kind, before: before.map(\.sanction)),
            withheld: try ConductTable.withheld(by: row.id, of: row.member, in: tx).count)
    }
}
