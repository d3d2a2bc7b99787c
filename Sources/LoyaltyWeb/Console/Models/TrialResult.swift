/// What a tried stay, bill or event would earn by one document.
struct TrialResult: Sendable {
    /// `This draft`, `Version 2`.
    let title: String
    /// The points with their sign; nil when it can't be worked out.
    var points: String? = nil
    var pointsName = ""
    /// What else it would give: `1 coupon`.
    var others: [String] = []
    var lines: [ReceiptLine] = []
    /// Why not, in a sentence.
    var problem: String? = nil
}
