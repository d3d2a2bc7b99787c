import LoyaltyRules
import PortableSQL

/// The last day on which a member did something that keeps what they hold alive (PTS-16, PTS-17).
enum ActivityDays {
    /// Notes a trade of a day, where the program says that it is activity.
    static func note(_ trade: Trade, on day: CalendarDay, in ledger: MemberAccount) {
        guard ledger.program.assets.contains(where: { $0.expiry?.isActivity(trade) ?? false }) else { return }
        ledger.noteActivity(max(ledger.standing.lastActivity ?? day, day))
    }

    /// Works it out anew after a fact was cancelled.
    static func settle(in ledger: MemberAccount) throws {
        let facts = try lastFact(of: ledger.member, program: ledger.program, in: ledger.context.tx)
        let trades = try trades(of: ledger)
        ledger.noteActivity((trades + [facts].compactMap { $0 }).max())
    }

    /// The same after entries were reversed, where trades are activity.
    static func settleTrades(in ledger: MemberAccount) throws {
        guard ledger.program.assets.contains(where: { !($0.expiry?.trades.isEmpty ?? true) }) else { return }
        try settle(in: ledger)
    }

    private static func lastFact(of member: MemberID, program: Program, in tx: any SQLTransaction) throws -> CalendarDay? {
        let terms = program.assets.compactMap(\.expiry)
        // Where only some events count, each fact has to be looked at.
        guard terms.allSatisfy(\.events.isEmpty) else {
            return try FolioTable.standing(of: member, tx).map(\.folio).filter(program.isActivity).map(\.occurredOn).max()
        }
        let last = try FolioTable.lastActivity(of: member, in: tx)
        return last.filter { kind, _ in terms.contains { $0.isActivity(kind) } }.values.max()
    }

    private static func trades(of ledger: MemberAccount) throws -> [CalendarDay] {
        let terms = ledger.program.assets.compactMap(\.expiry)
        guard terms.contains(where: { !$0.trades.isEmpty }) else { return [] }
        return try LedgerTable.lastTrades(of: ledger.member, in: ledger.context.tx).compactMap { account, day in
            guard let trade = Accounts.trade(account), terms.contains(where: { $0.isActivity(trade) }) else { return nil }
            return day
        }
    }
}
