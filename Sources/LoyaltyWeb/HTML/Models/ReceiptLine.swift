/// One line of an explanation.
struct ReceiptLine: Sendable {
    /// The rule, its inputs and the arithmetic, in words.
    let text: String
    /// What the line gives, with its sign; `nil` for a remark.
    var amount: String? = nil
    var negative = false
}
