/// What a posting would do, computed by the very rules that will post it.
struct PostingPreview: Sendable {
    /// A tier with its place in the ladder, from 0, which decides its colour.
    struct Tier: Sendable {
        let name: String
        let order: Int
    }

    /// The points with their sign; `nil` while the form is not complete.
    var points: String? = nil
    var negative = false
    let pointsName: String
    var lines: [ReceiptLine] = []
    /// The balance after posting, already formatted.
    var balanceAfter: String? = nil
    /// The tier after posting, and the one before where it changes.
    var tier: Tier? = nil
    var tierBefore: Tier? = nil
    /// Why it can't be posted, in a sentence.
    var problem: String? = nil
}
