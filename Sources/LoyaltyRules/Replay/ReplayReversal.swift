/// The reversal of an entry: it takes back the same part of what the same rule gives in a replay.
public struct ReplayReversal: Sendable, Hashable {
    /// The folio that the entry belonged to; 0 for none.
    public let folio: Int64
    /// The operation whose entry was reversed.
    public let operation: Int64
    public let rule: String
    public let asset: String
    /// So much of `total` was taken back; less than 0 when something used was put back.
    public let amount: Int64
    /// What the rule had given for the folio until then.
    public let total: Int64

    public init(folio: Int64, operation: Int64, rule: String, asset: String, amount: Int64, total: Int64) {
        self.folio = folio
        self.operation = operation
        self.rule = rule
        self.asset = asset
        self.amount = amount
        self.total = total
    }

    /// The same part of another amount.
    func part(of given: Int64) -> Int64 {
        guard total != 0 else { return 0 }
        return Int64(clamping: Int128(given) * Int128(amount) / Int128(total))
    }
}
