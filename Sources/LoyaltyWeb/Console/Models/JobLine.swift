/// A daily job as the page tells it; everything is already in words.
struct JobLine: Sendable {
    /// What it is called and what it does.
    let name: String
    let text: String
    /// Where a button begins it.
    let beginHref: String
    /// Nil before the first time.
    let state: JobLineState?
    /// When it was done, for which day, how long it took, how many it did, when it is done next.
    let facts: [NamedFigure]
    /// Why it failed, in English, as the log has it.
    let failure: String?
}
