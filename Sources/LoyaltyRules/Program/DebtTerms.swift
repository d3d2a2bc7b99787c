/// What becomes of something that is taken back although the member has used it: the member owes it (I-13). Without
/// these terms it is refused.
public struct DebtTerms: Sendable, Hashable {
    /// The most that one member may owe; nil for no limit.
    public let atMost: Int64?

    public init(atMost: Int64? = nil) { self.atMost = atMost }
}
