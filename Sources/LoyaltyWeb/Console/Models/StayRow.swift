/// A stay or a bill of a member, in its latest revision.
struct StayRow: Sendable {
    /// A night's stay, a bill of an outlet, or something without a charge.
    enum Kind: Sendable { case stay, bill, event }

    let kind: Kind
    /// Arrival, or the bill's business day, `2026-11-20`.
    let arrival: String
    /// `nil` for a bill.
    var departure: String? = nil
    /// The hotel, with the outlet for a bill.
    let property: String
    /// Reservation or bill number.
    let number: String
    /// With currency, already formatted.
    let amount: String
    /// Points it gave, with sign.
    let points: String
    /// In words: posted, cancelled …
    let status: String
    let isCancelled: Bool
    /// 1 for the first; higher after corrections.
    let revision: Int
    let receiptHref: String
    var correctHref: String? = nil
    var cancelHref: String? = nil
}
