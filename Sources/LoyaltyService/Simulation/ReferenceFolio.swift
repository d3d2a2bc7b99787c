import LoyaltyRules

/// A stay or bill as the reference model keeps it.
struct ReferenceFolio: Sendable {
    let member: Int
    var facts: Folio
    var isCancelled = false
    /// The tier at whose rate it earned.
    let tier: String
    /// The published version that judged it, counted from 1.
    let version: Int
    /// The price of its currency, in millionths; nil in the program's own.
    let rate: Int64?
}
