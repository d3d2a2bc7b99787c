/// What giving an asset to another member costs the giver, on top of the gift (ADV-22).
public enum TransferFee: Sendable, Hashable {
    /// A share of the gift, rounded up, in the same asset; at least so much.
    case share(Rate, atLeast: Int64)
    /// So much of the same asset, whatever is given.
    case amount(Int64)
    /// So much money, in the smallest unit of the program's currency; the hotel takes it.
    case money(Int64)

    /// What goes out of the giver's account for a gift, in the asset's smallest unit.
    public func points(for gift: Int64) -> Int64 {
        switch self {
        case .share(let rate, let least):
            max(least, Int64(clamping: Rounding.ceiling.divide(Int128(gift) * Int128(rate.millionths), by: 1_000_000)))
        case .amount(let amount): amount
        case .money: 0
        }
    }

    /// The rule that stands on the entry.
    public static let rule = "transfer_fee"
}
