import LoyaltyRules

/// The tier against the one that the entries give.
extension MemberAudit {
    func compareTier(_ found: inout CheckFindings) throws {
        // A member for whom nothing was ever settled has the first tier of the day of joining.
        guard standing.tierVersion > 0 else { return }
        let program = try terms.program(Int32(standing.tierVersion), in: tx)
        let needs = program.needs
        var ladder = terms.ladder(of: program).fresh(
            joinedOn: needs.traits ? try MemberTable.traits(member, in: tx).joinedOn : nil,
            titles: needs.titles ? try TitleTable.all(of: member, in: tx) : [])
        ladder.add(needs.arrivals ? try LedgerTable.daysWithArrivals(of: member, in: tx) : days(under: program))
        let expected = ladder.standing(on: standing.tierAsOf)
        if expected != standing.tier {
            found.differ(.tiers, of: member, "tier is \(standing.tier.tier), the entries give \(expected.tier)")
        }
    }

    /// What was counted day by day: not what ended, nor points, unless they bring a tier.
    private func days(under program: Program) -> [CounterDay] {
        let points = program.points.tier == nil ? program.points.id : ""
        return entries.compactMap { entry in
            if entry.traits.contains(.expiry) { return nil }
            let counter = asset(entry.asset)
            return counter == points ? nil : CounterDay(day: CalendarDay(number: Int(entry.day)), counter: counter, amount: entry.amount)
        }
    }
}
