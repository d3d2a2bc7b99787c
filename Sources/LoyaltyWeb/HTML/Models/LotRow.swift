/// One lot of points: what came in together and lapses together.
struct LotRow: Sendable {
    /// The day it came in, `2026-11-22`.
    let earnedOn: String
    /// Earned, bonus, goodwill …, in words.
    let kind: String
    /// The amount that came in, already formatted.
    let original: String
    /// What is left of it, already formatted.
    let remaining: String
    /// The day on which the rest lapses; `nil` when it never does.
    var expiresOn: String? = nil
    let expired: Bool
    /// Whether its day has come and it ends only after a notice.
    var waitsForNotice = false
    /// What the member was told of its end, in words.
    var notice: String? = nil
    /// Whether it lapses within thirty days.
    var isSoon = false
}
