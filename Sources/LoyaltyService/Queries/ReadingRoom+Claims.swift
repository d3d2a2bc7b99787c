import LoyaltyRules
import PortableSQL

/// Claims about missing points: the queue, one with its evidence, and a member's own (PTS-22).
extension ReadingRoom {
    /// Claims as a search asks for them, of the hotels that the reader may act for: what waits by the time its answer is
    /// due, what was answered by the latest.
    /// - Throws: `Refusal` `permission_denied`.
    public func claims(_ search: ClaimSearch, limit: Int, by actor: Actor) async throws -> [ClaimView] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let hotels = search.property.isEmpty ? actor.properties?.sorted() ?? [""] : [search.property].filter(actor.covers)
        let (desk, now) = (desk, desk.clock.now())
        let views = try await desk.database.readAsync { tx -> [ClaimView] in
            let terms = try ClaimSettings.terms(in: tx)
            let rows = try hotels.flatMap {
                try ClaimTable.list(search, at: $0, limit: limit, keyring: desk.keyring, in: tx)
            }
            let sorted = rows.sorted {
                search.isDecided
                    ? ($0.decidedAt?.milliseconds ?? 0, $0.id) > ($1.decidedAt?.milliseconds ?? 0, $1.id)
                    : ($0.dueAt.milliseconds, $0.id) < ($1.dueAt.milliseconds, $1.id)
            }
            return try sorted.prefix(limit).map {
                ClaimView(
                    row: $0, name: try MemberTable.person($0.member, keyring: desk.keyring, in: tx)?.name ?? "",
                    isLate: $0.state.isOpen && $0.dueAt < now, finds: [], terms: terms)
            }
        }
        if !views.isEmpty { try await note("name claims", views.map(\.row.member).uniqued(), by: actor) }
        return views
    }

    /// A member's claims, newest first.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func claims(of member: MemberID, limit: Int, by actor: Actor) async throws -> [ClaimView] {
        try authorize(member, actor)
        let (desk, now) = (desk, desk.clock.now())
        let views = try await desk.database.readAsync { tx -> [ClaimView] in
            let terms = try ClaimSettings.terms(in: tx)
            return try ClaimTable.list(of: member, limit: limit, keyring: desk.keyring, in: tx).map { row in
                // A picture is shown while its claim waits; of what was answered, staff see it with the claim.
                let photo =
                    row.state.isOpen ? try ClaimPhotoTable.photo(of: row.id, member: member, keyring: desk.keyring, in: tx) : nil
                return ClaimView(
                    row: row, name: "", isLate: row.state.isOpen && row.dueAt < now, finds: [], terms: terms, photo: photo)
            }
        }
        if !views.isEmpty { try await note("claims", [member], by: actor) }
        return views
    }

    /// One claim with what may be its stay or bill, best first; nil where there is none at the reader's hotels.
    /// Rows that imports set aside tell of other guests, too: whoever may not import sees that there is one, not what it says.
    /// - Throws: `Refusal` `permission_denied`.
    public func claim(_ id: Int64, of member: MemberID, by actor: Actor) async throws -> ClaimView? {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let (desk, now) = (desk, desk.clock.now())
        let view = try await desk.database.readAsync { tx -> ClaimView? in
            guard let row = try ClaimTable.one(id, of: member, keyring: desk.keyring, in: tx), actor.covers(row.facts.property),
                let program = try desk.programs.newest(in: tx)
            else { return nil }
            let posted = try ClaimMatching.posted(row.facts, of: member, currency: program.currency, in: tx)
            let parked = try ClaimMatching.parked(
                row.facts, of: member, decimals: program.currency.decimals, keyring: desk.keyring, in: tx)
            let finds = (posted + (actor.permissions.contains(.importStays) ? parked : parked.map(\.withoutWords)))
                .sorted { $0.match.score > $1.match.score }
            return ClaimView(
                row: row, name: try MemberTable.person(member, keyring: desk.keyring, in: tx)?.name ?? "",
                isLate: row.state.isOpen && row.dueAt < now, finds: finds, terms: try ClaimSettings.terms(in: tx),
                photo: try ClaimPhotoTable.photo(of: id, member: member, keyring: desk.keyring, in: tx))
        }
        if view != nil { try await note("name claims stays bills", [member], by: actor) }
        return view
    }

    /// How claims are handled at present.
    public func claimTerms() async throws -> ClaimTerms {
        try await desk.database.readAsync { try ClaimSettings.terms(in: $0) }
    }
}

extension ClaimFind {
    /// The same without what an import's row says.
    fileprivate var withoutWords: ClaimFind {
        guard case .parked(let importID, let row) = source else { return self }
        let silent = ParkedRow(line: row.line, code: row.reason, field: row.field, detail: "", raw: "")
        return ClaimFind(source: .parked(importID: importID, silent), match: match)
    }
}
