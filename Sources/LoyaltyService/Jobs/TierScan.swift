import LoyaltyRules
import PortableSQL

/// Goes over members in the order of their ids and works out the tier of each: one ordered reading of a page's
/// standings and one of its entries, merged, so that a million members take a minute and not a day.
public struct TierScan {
    /// How many members a page has: few enough that what a page holds stays small.
    public static let pageSize = 1_000

    let program: Program
    let day: CalendarDay
    let warningDays: Int
    private let empty: TierLadder

    public init(program: Program, on day: CalendarDay, warningDays: Int = TierReview.warningDays) {
        self.program = program
        self.day = day
        self.warningDays = warningDays
        empty = TierLadder(program: program, joinedOn: nil)
    }

    /// Decides for the members of the page after one; each is handed over with its way through the tiers.
    /// - Returns: the last member of the page; nil when there is none.
    public func page(
        after first: MemberID, limit: Int = TierScan.pageSize, in tx: any SQLTransaction,
        _ each: (MemberID, TierDecision, TierLadder) throws -> Void
    ) throws -> MemberID? {
        let standings = try TierScanTable.standings(after: first, limit: limit, in: tx)
        guard let last = standings.last?.member else { return nil }
        let needs = program.needs
        let titles = needs.titles ? try TierScanTable.titles(after: first, through: last, in: tx) : [:]
        let joined = needs.traits ? try TierScanTable.joined(after: first, through: last, in: tx) : [:]
        let isTermed = program.terms.membership != nil
        let renewals = isTermed ? try TierScanTable.renewals(after: first, through: last, in: tx) : [:]
        var place = 0
        var days: [CounterDay] = []
        func decide() throws {
            let standing = standings[place]
            let member = standing.member
            var ladder = empty.fresh(joinedOn: joined[member], titles: titles[member] ?? [])
            ladder.add(days)
            days.removeAll(keepingCapacity: true)
            place += 1
            let decision = TierReview.decide(
                standing.tier, settledOn: standing.asOf, version: standing.version, ladder: ladder, on: day,
                renewedOn: renewals[member] ?? [], warningDays: warningDays)
            try each(member, decision, ladder)
        }
        try TierScanTable.entries(
            after: first, through: last, points: program.points.id, arrivals: needs.arrivals, in: tx
        ) { member, entry in
            while standings[place].member < member { try decide() }
            // A closed membership has entries, and no place in the run.
            if standings[place].member == member { days.append(entry) }
        }
        while place < standings.count { try decide() }
        return last
    }
}
