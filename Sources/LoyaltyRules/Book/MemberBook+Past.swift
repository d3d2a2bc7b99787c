/// What of the past few documents ask for.
extension MemberBook {
    /// The first day of each kind of event that was told and not taken back.
    func firstDays() -> [String: CalendarDay] {
        facts.reduce(into: [:]) { days, fact in
            guard !fact.isCancelled, let event = fact.folio.details.event else { return }
            days[event] = min(days[event] ?? fact.folio.occurredOn, fact.folio.occurredOn)
        }
    }

    /// The stays that were told and not taken back, with what they gave; one that is told anew is left out.
    func pastStays(without told: Int?) -> [PastStay] {
        facts.enumerated().compactMap { place, fact in
            guard place != told, !fact.isCancelled, fact.folio.kind == .stay else { return nil }
            return PastStay(
                property: fact.folio.property, arrival: fact.folio.arrival, departure: fact.folio.departure,
                lines: fact.lines)
        }
    }
}
