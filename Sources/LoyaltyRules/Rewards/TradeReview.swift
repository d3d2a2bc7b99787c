/// Whether members may give an asset to each other, or buy it (PTS-21, CFL-09, ADV-22).
public enum TradeReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case transferNotAllowed = "transfer_not_allowed"
        case transferTooSmall = "transfer_too_small"
        case transferLimit = "transfer_limit"
        case purchaseNotAllowed = "purchase_not_allowed"
        case purchaseLimit = "purchase_limit"
    }

    /// Checks a gift to another member; `sentThisYear` is what was given before in the calendar year.
    public static func transfer(_ gift: AssetAmount, sentThisYear: Int64, program: Program) throws(Refusal) {
        guard let terms = program.terms.transfers.first(where: { $0.asset == gift.asset }) else { throw .transferNotAllowed }
        guard gift.amount >= terms.atLeast else { throw .transferTooSmall }
        guard sentThisYear + gift.amount <= terms.atMostPerYear else { throw .transferLimit }
    }

    /// What money buys, rounded down; `boughtThisYear` is what was bought before in the calendar year.
    public static func purchase(
        _ asset: String, money: Int64, boughtThisYear: Int64, program: Program
    ) throws(Refusal) -> AssetAmount {
        guard let terms = program.terms.purchases.first(where: { $0.asset == asset }) else { throw .purchaseNotAllowed }
        let numerator = Int128(money) * Int128(terms.rate.millionths) * Int128(Formats.powerOfTen(program.decimals(of: asset)))
        let denominator = Int128(1_000_000) * Int128(Formats.powerOfTen(program.currency.decimals))
        let amount = Int64(clamping: Rounding.floor.divide(numerator, by: denominator))
        guard amount > 0, amount <= terms.atMostPerYear - boughtThisYear else { throw .purchaseLimit }
        return AssetAmount(asset, amount)
    }
}
