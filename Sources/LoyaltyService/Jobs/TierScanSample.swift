import LoyaltyRules
import PortableSQL

/// Fills a scratch database with generated members for measurements: straight into the tables that a tier run reads,
/// and into no other. Never for a database that is used.
public enum TierScanSample {
    /// Writes the members from one number up to another: each with up to five stays within two years before a day,
    /// counted by what the program counts, and with the tier that a run settled thirty days before, or the last stay.
    public static func write(
        _ numbers: Range<Int>, program: Program, before day: CalendarDay, in tx: any SQLTransaction
    ) throws {
        for number in numbers {
            let member = MemberID(Int64(number) + 1)
            var random = SplitMix64(seed: UInt64(number))
            var days: [CounterDay] = []
            var sequence: Int64 = 0
            let stays = Int(random.next() % 6)
            let gaps = (0..<stays).map { _ in Int(random.next() % 730) }.sorted(by: >)
            for gap in gaps {
                let stay = CounterDay(day: day.adding(days: -gap), counter: "", amount: Int64(1 + random.next() % 4))
                for (asset, amount) in Self.amounts(stay.amount, program) {
                    sequence += 1
                    try insert(asset, amount, stay.day, sequence, of: member, in: tx)
                    days.append(CounterDay(day: stay.day, counter: asset, amount: amount))
                }
            }
            let settled = day.adding(days: -min(30, gaps.last ?? 30))
            let tier = TierQualification.standing(history: days, program: program, on: settled)
            let row = StandingRow(
                member: member, status: .active, entryCount: sequence, balances: Balances(), tier: tier,
                tierAsOf: settled, tierVersion: program.version, lastActivity: nil)
            try StandingTable.insert(row, at: Instant(milliseconds: 0), in: tx)
        }
    }

    /// What a stay of so many nights brings: points, and each counter of the program.
    private static func amounts(_ nights: Int64, _ program: Program) -> [(asset: String, amount: Int64)] {
        var amounts = [(asset: program.points.id, amount: nights * 600)]
        for counter in program.counters {
            switch counter.measure {
            case .nights: amounts.append((counter.id, nights))
            case .spend, .points: amounts.append((counter.id, nights * 60_000))
            case .visits: amounts.append((counter.id, 1))
            case .brands, .properties: break
            }
        }
        return amounts
    }

    private static func insert(
        _ asset: String, _ amount: Int64, _ day: CalendarDay, _ sequence: Int64, of member: MemberID,
        in tx: any SQLTransaction
    ) throws {
        let entry = EntryRow(
            member: member, sequence: sequence, operation: sequence, rule: asset, asset: asset, amount: amount,
            balanceAfter: amount * sequence, account: Accounts.activity(""), property: "", folio: 0, occurredOn: day,
            recordedAt: Instant(milliseconds: 0), programVersion: 1, reverses: 0, importID: 0)
        try EntryInsert.insert([entry], in: tx)
    }
}
