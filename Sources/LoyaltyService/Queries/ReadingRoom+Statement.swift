import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// A member's statement of account, by the days of recording at the program's first hotel.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read the member; `InvalidInput` `from` where the period has more
    ///   lines than a statement takes.
    public func statement(of member: MemberID, _ period: StatementPeriod, program: Program, by actor: Actor) async throws -> StatementView {
        try authorize(member, actor)
        let zone = program.properties[0].timeZone
        let view = try await desk.database.readAsync { tx in
            let (lines, before) = try Self.lines(of: member, period, zone, in: tx)
            let points = program.points.id
            let assets = [points] + program.assets.map(\.id).filter { $0 != points }
            let sections = try assets.flatMap { [$0, Debt.account(of: $0)] }.compactMap { asset -> StatementView.Section? in
                let own = lines.filter { $0.entry.asset == asset }
                let opening =
                    try own.first.map { $0.entry.balanceAfter - $0.entry.amount }
                    ?? LedgerTable.entries(of: member, before: before, asset: asset, limit: 1, in: tx).first?.balanceAfter ?? 0
                guard asset == points || !own.isEmpty || opening != 0 else { return nil }
                return .init(asset: asset, opening: opening, lines: own, closing: own.last?.entry.balanceAfter ?? opening)
            }
            return StatementView(period: period, sections: sections)
        }
        try await note("ledger", [member], by: actor)
        return view
    }

    /// The lines of a period, oldest first, and the sequence before which the period had not begun.
    private static func lines(
        of member: MemberID, _ period: StatementPeriod, _ zone: String, in tx: any SQLTransaction
    ) throws -> (lines: [LedgerLine], before: Int64) {
        var (lines, before) = ([LedgerLine](), Int64.max)
        while true {
            let page = try LedgerTable.entries(of: member, before: before, asset: nil, limit: 500, in: tx)
            for entry in page {
                let day = BusinessDay.of(entry.recordedAt, timeZone: zone)
                guard day >= period.first else { return (lines.reversed(), before) }
                before = entry.sequence
                guard day <= period.last else { continue }
                guard lines.count < StatementView.mostLines else {
                    throw InvalidInput("from", "statement_too_long", ["most": "\(StatementView.mostLines)"])
                }
                lines.append(
                    LedgerLine(
                        entry: entry, operation: try LedgerTable.operation(entry.operation, of: member, in: tx)?.row.name ?? "",
                        reversedBy: nil, expiresOn: nil))
            }
            if page.count < 500 { return (lines.reversed(), before) }
        }
    }
}
