/// A fact as it was taken into a book.
struct BookFact: Sendable {
    var folio: Folio
    /// The place of the member's tier on the ladder of the version that spoke.
    let rank: Int
    /// The place in the schedule of the version that spoke, and speaks for every correction (GEN-06).
    let version: Int
    let dayRate: DayRate?
    let postedOn: CalendarDay
    var isCancelled = false
    /// What stands in the ledger for it.
    var lines: [EarningLine] = []

    /// What makes a fact one and the same, as the desk tells it (PTS-08).
    static func naturalKey(of folio: Folio) -> [String] {
        switch folio.kind {
        case .stay: ["stay", folio.property, folio.number]
        case .bill: ["bill", folio.property, folio.outlet ?? "", folio.occurredOn.description, folio.number]
        case .event: ["event", folio.details.event ?? "", folio.number]
        }
    }
}
