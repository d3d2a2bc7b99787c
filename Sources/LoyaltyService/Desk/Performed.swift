/// The answer of an operation and how it came about.
public struct Performed<Answer: Sendable>: Sendable {
    public let answer: Answer
    /// The same key had been used for the same input: the stored answer, nothing new was done.
    public let isReplay: Bool
    /// A dry run: computed by the very same way, then rolled back.
    public let isDryRun: Bool
}
