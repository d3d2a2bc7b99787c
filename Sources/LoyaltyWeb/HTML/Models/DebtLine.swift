/// What a member owes because something was taken back that had been used.
struct DebtLine: Sendable {
    /// How much, and since when.
    let text: String
    /// The receipt that tells why.
    let receiptHref: String
}
