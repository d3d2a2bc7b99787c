/// Which nights of a stay count for a rule: those that begin on its weekdays, the first so many of them, and of these
/// those within its dates (PTS-04, ADV-12).
struct StayNights {
    /// All nights of the stay.
    let all: Int
    /// The nights that the rule chooses.
    let chosen: Int
    /// The chosen ones that begin within its dates; as many as are chosen where it is not prorated.
    let dated: Int

    init(_ folio: Folio, _ rule: EarningRule) {
        all = folio.nights
        let nights = folio.arrival.number..<folio.arrival.number + max(all, 0)
        let fitting = nights.lazy.map { CalendarDay(number: $0) }.filter { rule.nightsOn?.contains($0.weekday) ?? true }
        let chosen = Array(fitting.prefix(rule.nightsAtMost ?? all))
        self.chosen = chosen.count
        let isDated = rule.prorated && rule.datedBy == .stay
        dated = isDated ? chosen.count { rule.dates.contains($0) } : chosen.count
    }
}
