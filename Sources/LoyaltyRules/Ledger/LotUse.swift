/// So much taken from one lot (negative: put back), recorded so that a reversal refills the very lot.
public struct LotUse: Sendable, Hashable, Codable {
    public let lot: Int64
    public let amount: Int64

    public init(lot: Int64, amount: Int64) {
        self.lot = lot
        self.amount = amount
    }
}
