import LoyaltyRules
import PortableSQL

/// Finds what the rules have to know of a member who asks to be forgotten.
enum ErasureFinding {
    static func facts(
        of member: MemberID, program: Program, on today: CalendarDay, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> ErasureFacts {
        var facts = ErasureFacts()
        let zone = program.properties[0].timeZone
        let holds = try HoldTable.open(member, in: tx)
        facts.holds = .init(
            count: holds.count, overOn: holds.map { BusinessDay.of($0.hold.expires, timeZone: zone) }.max())
        let waiting = try LotTable.open(member, in: tx).filter { $0.isPending(on: today) }
        facts.waiting = .init(
            count: waiting.count, overOn: waiting.compactMap(\.availableOn).max().map { $0.adding(days: -1) })
        let claims = try ClaimTable.list(of: member, limit: 1_000, keyring: keyring, in: tx).filter(\.state.isOpen)
        let cases = try ConductTable.list(of: member, limit: 1_000, keyring: keyring, in: tx).filter(\.state.waits)
        facts.claims = .init(
            count: claims.count + cases.count, overOn: claims.map { BusinessDay.of($0.dueAt, timeZone: zone) }.max())
        if let standing = try StandingTable.row(member, in: tx), standing.status == .active {
            facts.debts = standing.balances.owing.map {
                AssetAmount($0, standing.balances[Debt.account(of: $0)].held)
            }
        }
        if let seat = try PoolTable.seat(of: member, in: tx) {
            let people = try PoolTable.people(of: seat.pool, in: tx).count
            facts.leadsFamily = seat.head == member && people > 1
        }
        let claim = try LimitTable.inForce(on: today, of: member, keyring: keyring, in: tx).first { $0.kind == .claim }
        facts.isClaimed = claim != nil
        facts.claimUntil = claim?.until
        return facts
    }
}
