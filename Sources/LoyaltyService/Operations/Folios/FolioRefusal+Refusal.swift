import LoyaltyRules

extension FolioRefusal {
    /// The refusal with what its sentence tells of the stay, bill or event.
    public func refusal(of folio: Folio, program: Program) -> Refusal {
        let unknown = folio.lines.first { program.category($0.category) == nil }?.category ?? ""
        return Refusal(
            rule: self,
            [
                "property": .property(folio.property), "outlet": .text(folio.outlet ?? ""), "category": .text(unknown),
                "arrival": .day(folio.arrival), "departure": .day(folio.departure),
                "event": .text(folio.details.event ?? ""), "currency": .text(folio.currency.code),
                "day": .day(folio.occurredOn), "partner": .text(folio.details.partner ?? ""),
            ])
    }
}
