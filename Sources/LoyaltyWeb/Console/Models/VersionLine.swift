/// A version in the history.
struct VersionLine: Sendable {
    /// Where it stands; the raw value chooses the colour.
    enum State: String, Sendable { case scheduled, inForce, past, replaced, withdrawn }

    let number: String
    let href: String
    let state: State
    let effectiveFrom: String
    /// Its last day, where a later one takes over.
    var lastDay: String? = nil
    let publishedBy: String
    let publishedAt: String
    /// Who wrote and approved it; nil when it was published directly.
    var writtenBy: String? = nil
    var approvedBy: String? = nil
    let reason: String
    /// Who withdrew it, and why.
    var withdrawnBy: String? = nil
    var withdrawnWhy: String? = nil
}
