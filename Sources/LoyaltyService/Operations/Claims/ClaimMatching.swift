import LoyaltyRules
import PortableSQL

/// Finds what may be the stay or bill of a claim: among what was posted, and among the rows that imports set aside.
enum ClaimMatching {
    /// The most rows set aside that are read for one claim, the newest imports first.
    static let mostParked = 2_000
    /// The most stays and bills of the member that are compared.
    static let mostFolios = 500

    /// What was posted and fits, best first.
    static func posted(_ facts: ClaimFacts, of member: MemberID, currency: Currency, in tx: any SQLTransaction) throws -> [ClaimFind] {
        var rows = try FolioTable.list(of: member, before: .max, limit: mostFolios, in: tx)
        // Whoever it was credited to: a bill belongs to one member for ever.
        let asked = folio(facts, lines: [], currency: currency)
        let (kind, key) = FolioPosting.naturalKey(of: asked, member: member)
        if let known = try LookupTable.find(kind, key, in: tx), known.member != member,
            let row = try FolioTable.latest(known.object, of: known.member, in: tx)
        {
            rows.append(row)
        }
        return rows.filter { $0.status == .posted && $0.folio.kind == facts.kind }.map { row in
            ClaimFind(
                source: .posted(row),
                match: ClaimMatch.compare(facts, with: ClaimEvidence(row.folio, isMember: row.member == member)))
        }.shown
    }

    /// What imports set aside and fits, best first.
    static func parked(
        _ facts: ClaimFacts, of member: MemberID, decimals: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ClaimFind] {
        let name = try MemberTable.person(member, keyring: keyring, in: tx)?.name ?? ""
        return try ImportTable.parkedLately(limit: mostParked, keyring: keyring, in: tx).map { importID, row in
            let evidence = ClaimPaper.evidence(of: facts, name: name, in: row.raw, decimals: decimals)
            return ClaimFind(source: .parked(importID: importID, row), match: ClaimMatch.compare(facts, with: evidence))
        }.shown
    }

    /// A claim's stay or bill as it would be posted.
    static func folio(_ facts: ClaimFacts, lines: [FolioLine], currency: Currency) -> Folio {
        Folio(
            kind: facts.kind, property: facts.property, outlet: facts.kind == .bill ? facts.outlet : nil, number: facts.number,
            arrival: facts.day.adding(days: -facts.nights), departure: facts.day, currency: currency, lines: lines)
    }
}

extension [ClaimFind] {
    /// The five best of what fits better than chance.
    fileprivate var shown: [ClaimFind] {
        let fitting = filter { $0.match.score >= ClaimMatch.leastShown }
        return Array(fitting.sorted { $0.match.score > $1.match.score }.prefix(5))
    }
}
