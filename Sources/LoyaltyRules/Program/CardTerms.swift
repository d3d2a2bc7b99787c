/// The clauses of a tier's card: what a new one costs, whether it may be passed on, whether what was paid is given back
/// (CFL-10).
public struct CardTerms: Sendable, Hashable {
    /// What a new card costs when one is lost, in the smallest unit of the program's currency.
    public let reissueFee: Int64
    public let isTransferable: Bool
    public let isRefundable: Bool
}
