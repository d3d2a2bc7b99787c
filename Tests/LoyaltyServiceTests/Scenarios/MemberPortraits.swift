import LoyaltyRules
import PortableSQL

@testable import LoyaltyService

/// What conditions may know of every member, read one by one and by other ways than those that find members.
enum MemberPortraits {
    static func all(
        _ desk: Desk, program: Program, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, facts: MemberFacts)] {
        let ids = try tx.rows("SELECT member_id FROM member ORDER BY member_id", []).map { try $0.member(0) }
        return try ids.map { ($0, try facts(of: $0, desk, program, in: tx)) }
    }

    private static func facts(
        of member: MemberID, _ desk: Desk, _ program: Program, in tx: any SQLTransaction
    ) throws -> MemberFacts {
        let today = BusinessDay.of(desk.clock.now(), timeZone: program.properties[0].timeZone)
        guard let view = try MemberQuery.view(member, desk: desk, now: desk.clock.now(), in: tx) else {
            throw ServiceFault.damaged("member \(member)")
        }
        var facts = MemberFacts(today: today, joinedOn: view.row.joinedOn)
        facts.tier = view.standing.tier.tier
        facts.status = MemberCondition.Status(rawValue: view.standing.status.rawValue) ?? .closed
        facts.property = view.row.property
        facts.channel = view.row.channel
        facts.birthday = view.traits.birthday
        for asset in view.standing.balances.assets { facts.balances[asset] = view.standing.balances[asset].held }
        facts.ends = view.lots.filter { $0.lot.remaining > 0 }.compactMap(\.ends)
        let entries = try LedgerTable.entries(of: member, before: .max, asset: nil, limit: 10_000, in: tx)
        for entry in entries where entry.occurredOn.parts.year == today.parts.year && entry.rule != "expiry" {
            facts.thisYear[entry.asset, default: 0] += entry.amount
        }
        facts.lastStayOn = try FolioTable.stays(of: member, in: tx).map(\.departure).max()
        facts.progress = view.progress
        for consent in view.consents {
            if consent.granted { facts.consents.insert(consent.purpose) } else { facts.consents.remove(consent.purpose) }
        }
        return facts
    }
}
