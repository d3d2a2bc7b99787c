import LoyaltyRules

/// A lot as a check reads it; days are told by their numbers.
struct CheckedLot {
    /// The number of the day of what never ends, or could be used at once.
    static let never = Int32.min

    let id: Int64
    let original: Int64
    let remaining: Int64
    let reserved: Int64
    /// A number in the page's book of assets.
    let asset: Int32
    let kind: Lot.Kind
    let earnedOn: Int32
    let expiresOn: Int32
    let availableOn: Int32
    /// Found by the check: what its recorded uses come to, less than 0 for what was taken.
    var left: Int64 = 0

    static func day(_ number: Int32) -> CalendarDay? { number == never ? nil : CalendarDay(number: Int(number)) }

    static func number(_ day: CalendarDay?) -> Int32 { day.map { Int32($0.number) } ?? never }
}
