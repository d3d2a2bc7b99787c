import LoyaltyRules
import PortableSQL

/// What a page of members brings to a tier run.
struct TierRunPage: Sendable {
    /// The run as it stands after the page.
    var row: TierRunRow
    var items: [TierRunItemRow] = []

    /// Looks at the members after the last one that was looked at.
    static func read(_ row: TierRunRow, program: Program, in tx: any SQLTransaction) throws -> TierRunPage {
        var page = TierRunPage(row: row)
        let scan = TierScan(program: program, on: row.asOf, warningDays: row.warningDays)
        let last = try scan.page(after: row.lastMember, in: tx) { member, decision, ladder in
            page.row.matrix.add(before: decision.before, after: decision.after)
            guard decision.isListed else { return }
            page.add(try item(member, decision, ladder, row, in: tx))
        }
        if let last { page.row.lastMember = last } else { page.row.state = .previewed }
        return page
    }

    private mutating func add(_ item: TierRunItemRow) {
        items.append(item)
        row.pointsEffect += item.pointsEffect
        if item.warnedUntil != nil { row.warned += 1 }
        if item.exception?.needsPerson == true { row.exceptions += 1 }
    }

    static func item(
        _ member: MemberID, _ decision: TierDecision, _ ladder: TierLadder, _ row: TierRunRow,
        in tx: any SQLTransaction
    ) throws -> TierRunItemRow {
        let program = ladder.program
        var effect: Int64 = 0
        if decision.change != .kept {
            let given = try TierScanTable.given(program.points.id, to: member, through: row.asOf, in: tx)
            effect = TierEffect.yearlyPoints(
                given: given, from: decision.before.tier, to: decision.after.tier, program: program)
        }
        let lines = TierReview.lines(decision, ladder: ladder, on: row.asOf)
        return TierRunItemRow(
            run: row.id, member: member, before: decision.before.tier, after: decision.after.tier,
            change: decision.change, cause: decision.cause, exception: decision.exception, fallsOn: decision.fallsOn,
            warnedUntil: decision.warning?.until, pointsEffect: effect,
            explanation: Receipt(programVersion: program.version, lines: lines), hold: nil, outcome: .open, operation: 0)
    }
}
