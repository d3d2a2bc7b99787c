import LoyaltyRules
import PortableSQL

/// Checks a page of members after another: each page is one snapshot, so what is posted meanwhile is no difference.
final class PageAudit {
    private let desk: Desk
    private let page = CheckPage()
    private let terms: CheckTerms
    private var sums = AssetSums()

    init(_ desk: Desk) {
        self.desk = desk
        terms = CheckTerms(desk.programs, page.words)
    }

    /// What there is to be said of the members of a span.
    func run(_ span: CheckScanTable.Span) throws -> CheckFindings {
        try desk.database.read { tx in
            try page.read(span, in: tx)
            var found = CheckFindings()
            found.verified(.entriesAddUp, rows: 0, time: page.entryTime)
            found.verified(.lotsAddUp, rows: 0, time: page.lotTime)
            for place in page.standings.indices { try audit(place, &found, in: tx) }
            found.count(members: page.standings.count, entries: page.entries.count, lots: page.lots.count)
            return found
        }
    }

    private func audit(_ place: Int, _ found: inout CheckFindings, in tx: any SQLTransaction) throws {
        let (entries, lots, uses) = (page.entries(of: place), page.lots(of: place), page.uses(of: place))
        try page.entries.withUnsafeMutableBufferPointer { allEntries in
            try page.lots.withUnsafeMutableBufferPointer { allLots in
                try page.uses.withUnsafeBufferPointer { allUses in
                    var audit = MemberAudit(
                        page.standings[place], page: page, terms: terms,
                        entries: UnsafeMutableBufferPointer(rebasing: allEntries[entries]),
                        lots: UnsafeMutableBufferPointer(rebasing: allLots[lots]),
                        uses: UnsafeBufferPointer(rebasing: allUses[uses]), in: tx)
                    try verify(&audit, &found)
                }
            }
        }
    }

    private func verify(_ audit: inout MemberAudit, _ found: inout CheckFindings) throws {
        let began = ContinuousClock.now
        sums.begin(assets: page.words.assets.count)
        audit.addUp(&sums, &found)
        audit.compare(sums, &found)
        let added = ContinuousClock.now
        try audit.compareLots(&sums, &found)
        let compared = ContinuousClock.now
        audit.compareDebts(sums, &found)
        let moves = try audit.compareMoves(&found)
        let returned = try audit.compareEndings(&found)
        let holds = try audit.compareHolds(&found)
        let held = ContinuousClock.now
        try audit.compareTier(&found)
        found.verified(
            .entriesAddUp, .amounts, .reversals, .floors, .sequence, rows: audit.entries.count, time: began.duration(to: added))
        found.verified(.lotsAddUp, .lotTerms, rows: audit.lots.count, time: added.duration(to: compared))
        found.verified(.lotUses, rows: audit.lots.count + audit.uses.count)
        found.verified(.debts, rows: audit.debtEntries)
        found.verified(.conversions, rows: moves)
        found.verified(.endings, rows: returned, time: compared.duration(to: held))
        found.verified(.holds, rows: holds)
        found.verified(.tiers, rows: 1, time: held.duration(to: .now))
    }
}
