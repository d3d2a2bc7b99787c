import LoyaltyRules
import PortableSQL

/// Personal data: what a member may know of it, and what whoever answers for it has to do.
extension ReadingRoom {
    /// How a member's personal data stands.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func privacy(of member: MemberID, by actor: Actor) async throws -> PrivacyView? {
        guard actor == .member(member) || actor.permissions.contains(.handleRequests)
            || actor.permissions.contains(.readAudit)
        else { throw Self.denied(.handleRequests) }
        let desk = desk
        let view = try await desk.database.readAsync { tx -> PrivacyView? in
            guard try MemberTable.row(member, in: tx) != nil else { return nil }
            let (today, program) = try Self.moment(desk, tx)
            let facts = try ErasureFinding.facts(
                of: member, program: program, on: today, keyring: desk.keyring, in: tx)
            let blockers = ErasureReview.blockers(facts, on: today)
            let history = try MemberTable.consents(of: member, in: tx)
            return PrivacyView(
                consents: ConsentPurpose.allCases.compactMap { purpose in history.last { $0.purpose == purpose } },
                history: history,
                limits: try LimitTable.inForce(on: today, of: member, keyring: desk.keyring, in: tx),
                requests: try RequestTable.list(of: member, keyring: desk.keyring, in: tx), blockers: blockers,
                erasableOn: ErasureReview.expectedOn(blockers, from: today),
                losses: try ClosingFinding.losses(of: member, program: program, keyring: desk.keyring, in: tx), today: today,
                erasedAt: try ErasureTable.row(member, in: tx)?.at)
        }
        if view != nil { try await note("consents requests", [member], by: actor) }
        return view
    }

    /// Requests that wait for an answer, the most pressing first, with the names of who asks.
    /// - Throws: `Refusal` `permission_denied`.
    public func openRequests(limit: Int, by actor: Actor) async throws -> [(row: RequestRow, name: String)] {
        guard actor.permissions.contains(.handleRequests) else { throw Self.denied(.handleRequests) }
        let keyring = desk.keyring
        let found = try await desk.database.readAsync { tx in
            try RequestTable.open(limit: limit, keyring: keyring, in: tx).map {
                (row: $0, name: try MemberTable.person($0.member, keyring: keyring, in: tx)?.name ?? "")
            }
        }
        if !found.isEmpty { try await note("name requests", found.map(\.row.member).uniqued(), by: actor) }
        return found
    }

    /// Who looked at a member, newest first, as members are told of it.
    /// - Throws: `Refusal` `permission_denied`.
    public func lookers(
        at member: MemberID, before id: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [(id: Int64, view: AccessView)] {
        guard actor == .member(member) || actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        return try await desk.database.readAsync { tx in
            try TrailTable.looks(at: member, TrailQuery(before: id, limit: limit), in: tx).map { row in
                let (looker, hotels) = try Self.looker(row.actor, in: tx)
                return (
                    row.id,
                    AccessView(
                        at: row.recordedAt, looker: looker, hotels: hotels,
                        fields: row.what.split(separator: " ").map(String.init), reason: row.reason)
                )
            }
        }
    }

    private static func looker(
        _ actor: String, in tx: any SQLTransaction
    ) throws -> (AccessView.Looker, hotels: [String]) {
        let parts = actor.split(separator: ":")
        guard parts.count == 2, let id = Int64(parts[1]) else { return (.system, []) }
        guard parts[0] == "staff" else { return (.program, []) }
        let user = try StaffTable.user(id, in: tx)
        return (.staff(user?.roles ?? []), user?.properties?.sorted() ?? [])
    }

    /// Lines of the audit, or of the access log, for auditors: newest first, before one.
    /// - Parameters:
    ///   - looks: whether looks are asked for, or changes.
    ///   - member: whose; nil for everybody's. What was posted to a ledger is told with its member only.
    ///   - agent: whose deeds, as `staff:52`; empty for everybody's.
    ///   - day: the first day; nil for all.
    /// - Throws: `Refusal` `permission_denied`.
    public func trail(
        looks: Bool, of member: MemberID? = nil, agent: String = "", operation: String = "", from day: CalendarDay? = nil,
        before id: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [TrailRow] {
        guard actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        // What others did elsewhere concerns who may see every hotel only.
        guard actor.properties == nil || member != nil else { throw Refusal(.propertyOutOfScope, ["property": .text("*")]) }
        let desk = desk
        let rows = try await desk.database.readAsync { tx -> [TrailRow] in
            var query = TrailQuery(before: id, actor: agent, operation: operation, limit: limit)
            if let day {
                let zone = try desk.programs.newest(in: tx)?.properties[0].timeZone ?? "UTC"
                query.from = IDSource.first(at: BusinessDay.end(of: day.adding(days: -1), timeZone: zone))
            }
            return looks
                ? try TrailTable.looks(at: member, query, in: tx) : try TrailTable.changes(of: member, query, in: tx)
        }
        if let member, !rows.isEmpty { try await note("audit", [member], by: actor) }
        return rows
    }

    /// The entries of a register, newest first.
    /// - Throws: `Refusal` `permission_denied`.
    public func register(
        _ kind: RegisterKind, before id: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [RegisterEntry] {
        guard actor.permissions.contains(.managePrivacy) || actor.permissions.contains(.readAudit) else {
            throw Self.denied(.managePrivacy)
        }
        let keyring = desk.keyring
        return try await desk.database.readAsync {
            try RegisterTable.list(kind, before: id, limit: limit, keyring: keyring, in: $0)
        }
    }

    /// Everything that is kept about a member, to take along.
    /// - Parameter reason: why somebody else than the member asks for it; kept with the look.
    /// - Throws: `Refusal` `permission_denied`, `member_erased`, `member_unknown`.
    public func copy(of member: MemberID, reason: String, by actor: Actor) async throws -> MemberCopy {
        guard actor == .member(member) || actor.permissions.contains(.managePrivacy) else {
            throw Self.denied(.managePrivacy)
        }
        let (keyring, now) = (desk.keyring, desk.clock.now())
        // The copy itself is a look, and stands in it.
        try await note("everything", [member], reason: reason, by: actor)
        return try await desk.database.readAsync { tx in
            guard try MemberTable.row(member, in: tx) != nil else { throw Refusal(.memberUnknown) }
            guard let person = try MemberTable.person(member, keyring: keyring, in: tx) else { throw Refusal(.memberErased) }
            return try MemberCopy.read(member, person, keyring: keyring, at: now, in: tx)
        }
    }

    private static func moment(_ desk: Desk, _ tx: any SQLTransaction) throws -> (CalendarDay, Program) {
        guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
        return (today, try desk.programs.inForce(on: today, in: tx))
    }
}
