/// Whether a member can be forgotten now, and if not, why and from when (SEC-11, PIPL 47). The ledger stays in any case: without
/// the person it is nobody's.
public enum ErasureReview {
    /// What is in the way on a day, in a fixed order; nothing when it can be done.
    public static func blockers(_ facts: ErasureFacts, on today: CalendarDay) -> [ErasureBlocker] {
        var found: [ErasureBlocker] = []
        func add(_ open: ErasureFacts.Open, _ kind: ErasureBlocker.Kind) {
            if open.count > 0 { found.append(ErasureBlocker(kind, freeOn: open.overOn?.adding(days: 1))) }
        }
        add(facts.holds, .holds)
        add(facts.waiting, .waiting)
        add(facts.claims, .claims)
        if !facts.debts.isEmpty { found.append(ErasureBlocker(.debt, amounts: facts.debts)) }
        if !facts.money.isEmpty { found.append(ErasureBlocker(.money, amounts: facts.money)) }
        if facts.leadsFamily { found.append(ErasureBlocker(.family)) }
        if let until = facts.claimUntil, until >= today {
            found.append(ErasureBlocker(.legalClaim, freeOn: until.adding(days: 1)))
        } else if facts.isClaimed, facts.claimUntil == nil {
            found.append(ErasureBlocker(.legalClaim))
        }
        return found
    }

    /// The first day on which nothing is in the way any more; nil when that depends on people.
    public static func expectedOn(_ blockers: [ErasureBlocker], from today: CalendarDay) -> CalendarDay? {
        var day = today
        for blocker in blockers {
            guard let free = blocker.freeOn else { return nil }
            day = max(day, free)
        }
        return day
    }
}
