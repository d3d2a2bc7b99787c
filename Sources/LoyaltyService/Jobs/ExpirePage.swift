import LoyaltyRules
import PortableSQL

/// Takes out what has ended for the members of a page, in one transaction: each by the very operation that `ExpirePoints`
/// is, but read and written together.
struct ExpirePage: Sendable {
    /// The members in the order of their ids, all of whom hold something that may have ended; whoever else lies between
    /// the last member of the page before and the last of these holds nothing of the kind.
    let members: [MemberID]
    let after: MemberID
    let day: CalendarDay
    /// Whether a lot may end before the last day that was written on it, so that all of them are looked at.
    let mayEndEarlier: Bool

    /// What became of the page.
    struct Outcome: Sendable {
        /// For how many something was taken out.
        var expired = 0
        /// Who has to be done alone: something is set aside or owed, so that more happens than that lots end.
        var odd: [MemberID] = []
    }

    func run(in context: OperationContext) throws -> Outcome {
        guard let last = members.last else { return Outcome() }
        let due = mayEndEarlier ? nil : day
        let standings = try StandingTable.lockDue(
            endingBefore: due, after: after, through: last, at: context.now, in: context.tx)
        let lots = try LotTable.open(endingBefore: due, after: after, through: last, in: context.tx)
        let known = Dictionary(standings.map { ($0.member, $0) }) { one, _ in one }
        let gathered = GatheredWrites(standings: standings, lots: lots)
        var outcome = Outcome()
        context.gathered = gathered
        defer { context.gathered = nil }
        for member in members {
            guard let held = lots[member], let standing = known[member] else {
                outcome.odd.append(member)
                continue
            }
            guard standing.status == .active, standing.balances.owing.isEmpty, held.allSatisfy({ $0.reserved == 0 }) else {
                outcome.odd.append(member)
                continue
            }
            let expire = ExpirePoints(member: member, on: day)
            context.written = ""
            let isExpired = try !expire.run(in: context).receipt.lines.isEmpty
            if isExpired { outcome.expired += 1 }
            if context.written != ExpirePoints.name {
                try AuditTable.insert(context, operation: ExpirePoints.name, outcome: "done", reason: expire.reason)
            }
        }
        try gathered.write(at: context.now, in: context.tx)
        return outcome
    }
}
