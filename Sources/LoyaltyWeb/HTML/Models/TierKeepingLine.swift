/// What is missing to keep the tier, while there is time.
struct TierKeepingLine: Sendable {
    /// The whole in one sentence.
    let sentence: String
    /// Whether the term ends within three months.
    var isSoon = false
}
