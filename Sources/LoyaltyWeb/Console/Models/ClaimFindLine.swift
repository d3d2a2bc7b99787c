/// What may be the stay or bill of a claim, with how well it fits.
struct ClaimFindLine: Sendable {
    let title: String
    /// Of 100.
    let score: Int
    /// What fits and what does not, each with its points.
    let why: [String]
    /// What an import's row says, as it stands in the file; empty for anything else.
    let words: String
    var href: String? = nil
}
