import LoyaltyRules

/// An entry as the reference model keeps it.
struct ReferenceEntry: Sendable {
    /// So much moved out of a lot (less than 0: into it).
    struct Move: Sendable {
        let lot: Int64
        let amount: Int64
    }

    /// What a day's posting has in common.
    struct Heading: Sendable {
        let day: CalendarDay
        let property: String
        /// The model's number of the folio; nil for none.
        let folio: Int?
        /// The published version, counted from 1.
        let version: Int
        /// The model's number of the operation, within the member.
        let operation: Int

        /// For what ends or comes back of lots on the way: it belongs to no folio.
        var withoutFolio: Heading {
            Heading(day: day, property: property, folio: nil, version: version, operation: operation)
        }
    }

    let sequence: Int64
    let heading: Heading
    let rule: String
    let asset: String
    let amount: Int64
    /// The entry that this one takes back; 0 for none.
    let reverses: Int64
    /// Whether it counts into what the member gained in all.
    let isGain: Bool
    let moves: [Move]

    var day: CalendarDay { heading.day }
    /// Points that ended unused, or what took such an ending back.
    var isExpiry: Bool { rule == "expiry" }
    /// Points advanced against a debt, or repaid; or what counts the debt.
    var isDebt: Bool { rule == "debt" }
    /// Whether it takes another entry back, in all or in part, or only tells what is owed for it.
    var takesBack: Bool { reverses != 0 || (isExpiry && amount > 0) || isDebt }
}
