/// One line of a member's points ledger.
struct LedgerRow: Sendable {
    /// The hotel's business day, `2026-11-22`.
    let day: String
    /// The time of recording at the hotel, `14:05`.
    let time: String
    /// What happened, in a few words.
    let text: String
    let propertyName: String
    /// The asset moved, such as 积分.
    let assetName: String
    /// The amount with its sign, already formatted.
    let amount: String
    let negative: Bool
    /// The balance of this asset after the line, already formatted.
    let balance: String
    /// The day on which what came in lapses, `2028-11-22`.
    var expiresOn: String? = nil
    /// Where the receipt is; every line has one.
    let receiptHref: String
    /// The line was reversed later; it stays, struck through.
    var reversed = false
    /// The line itself reverses an earlier one.
    var reversalOf = false
}
