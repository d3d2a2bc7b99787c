/// What a posting would do, computed by the very rules that will post it.
struct PostingPreview: Sendable {
    /// The points with their sign; `nil` while the form is not complete.
    var points: String? = nil
    var negative = false
    let pointsName: String
    var lines: [ReceiptLine] = []
    /// The balance after posting, already formatted.
    var balanceAfter: String? = nil
    /// What would happen to the tier, in a sentence.
    var tierSentence: String? = nil
    /// Why it can't be posted, in a sentence.
    var problem: String? = nil
}
