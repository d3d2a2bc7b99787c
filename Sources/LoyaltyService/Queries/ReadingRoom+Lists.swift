import LoyaltyRules
import PortableSQL

/// Saved views, files of found members, and points given to all of them.
extension ReadingRoom {
    /// One's own views and those that colleagues share, newest first.
    /// - Throws: `Refusal` `permission_denied`.
    public func memberViews(by actor: Actor) async throws -> [MemberViewRow] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        return try await desk.database.readAsync { try MemberViewTable.list(for: actor.id, limit: 200, in: $0) }
    }

    /// The newest files; whoever works for some hotels sees only those in which nobody else's members stand.
    /// - Throws: `Refusal` `permission_denied`.
    public func listFiles(_ limit: Int, by actor: Actor) async throws -> [ListFileRow] {
        try demandLists(actor)
        let rows = try await desk.database.readAsync { try ListFileTable.list(limit, in: $0) }
        return rows.filter { AccessScope.covers($0.hotels, actor) }
    }

    /// A file, and who fetched it, newest first; nil where there is none.
    /// - Throws: `Refusal` `permission_denied`.
    public func listFile(
        _ id: Int64, by actor: Actor
    ) async throws -> (file: ListFileRow, fetches: [(actor: String, at: Instant)])? {
        try demandLists(actor)
        return try await desk.database.readAsync { tx in
            guard let file = try ListFileTable.one(id, in: tx), AccessScope.covers(file.hotels, actor) else { return nil }
            return (file, try ListFileTable.fetches(of: id, in: tx))
        }
    }

    /// The rows of a file that was fetched (`FetchListFile`). Each member in it leaves a line in the access log of whoever
    /// fetched it; whoever made it left them while it was made (T-S2-1). Who was erased meanwhile stands in it no more.
    public func listFileRows(_ file: ListFileRow, by actor: Actor) async throws -> [[String]] {
        try demandLists(actor)
        let keyring = desk.keyring
        var (rows, place) = ([[String]](), Int64(-1))
        while true {
            let after = place
            let next = try await desk.database.readAsync {
                tx -> (place: Int64, kept: [(member: MemberID, row: [String])])? in
                guard let found = try ListFileTable.part(of: file.id, after: after, keyring: keyring, in: tx) else { return nil }
                let kept = try zip(found.part.members, found.part.rows).filter { try MemberTable.key(of: $0.0, in: tx) != nil }
                return (found.place, kept.map { (member: $0.0, row: $0.1) })
            }
            guard let next else { return rows }
            if actor.id != file.madeBy {
                try await note(Self.fields(of: file), next.kept.map(\.member), reason: file.reason, by: actor)
            }
            rows += next.kept.map(\.row)
            place = next.place
        }
    }

    /// What a file tells of each member, as the access log has it.
    static func fields(of file: ListFileRow) -> String {
        "file-\(file.id) " + file.columns.map { $0.isContact && !file.showsContacts ? $0.rawValue + "-masked" : $0.rawValue }
            .joined(separator: " ")
    }

    /// Points that were given to whole lists, newest first.
    /// - Throws: `Refusal` `permission_denied`.
    public func bulkCredits(_ limit: Int, by actor: Actor) async throws -> [BulkCreditRow] {
        try demandLists(actor)
        let rows = try await desk.database.readAsync { try BulkCreditTable.list(limit, in: $0) }
        return rows.filter { actor.properties == nil || actor.covers($0.property) }
    }

    /// One of them, and how each member fared; nil where there is none.
    /// - Throws: `Refusal` `permission_denied`.
    public func bulkCredit(
        _ id: Int64, by actor: Actor
    ) async throws -> (row: BulkCreditRow, items: [BulkCreditItem], members: [MemberSummary])? {
        try demandLists(actor)
        let desk = desk
        let found = try await desk.database.readAsync {
            tx -> (row: BulkCreditRow, items: [BulkCreditItem], members: [MemberSummary])? in
            guard let row = try BulkCreditTable.one(id, in: tx), actor.properties == nil || actor.covers(row.property) else { return nil }
            let items = try BulkCreditTable.items(id, limit: BulkCredit.most, in: tx)
            return (row, items, try items.compactMap { try MemberSearch.summary($0.member, desk: desk, in: tx) })
        }
        if let found { try await note("name contacts-masked standing", found.members.map(\.member), by: actor) }
        return found
    }

    private func demandLists(_ actor: Actor) throws {
        guard actor.permissions.contains(.exportMembers) else { throw Self.denied(.exportMembers) }
    }
}
