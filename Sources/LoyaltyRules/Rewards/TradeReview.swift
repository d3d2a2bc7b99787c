/// Whether members may give an asset to each other, or buy it (PTS-21, CFL-09, ADV-22).
public enum TradeReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case transferNotAllowed = "transfer_not_allowed"
        case transferTooSmall = "transfer_too_small"
        case transferLimit = "transfer_limit"
        case purchaseNotAllowed = "purchase_not_allowed"
        case purchaseLimit = "purchase_limit"
        case purchaseTooSmall = "purchase_too_small"
        case purchaseStep = "purchase_step"
    }

    /// Checks a gift to another member; `sentThisYear` is what was given before in the calendar year.
    public static func transfer(_ gift: AssetAmount, sentThisYear: Int64, program: Program) throws(Refusal) {
        guard let terms = program.terms.transfers.first(where: { $0.asset == gift.asset }) else { throw .transferNotAllowed }
        guard gift.amount >= terms.atLeast else { throw .transferTooSmall }
        guard sentThisYear + gift.amount <= terms.atMostPerYear else { throw .transferLimit }
    }

    /// What a gift costs the giver; nil for nothing.
    public static func fee(_ gift: AssetAmount, program: Program) -> TransferFee? {
        program.terms.transfers.first { $0.asset == gift.asset }?.fee
    }

    /// What a fee is paid for: it says how its sentences begin, and which rule stands on its entry.
    enum Way {
        case transfer, conversion

        var rule: String { self == .transfer ? TransferFee.rule : ConversionTerms.feeRule }
    }

    /// That the giver pays a fee, and how much; nothing without one.
    public static func sentence(_ fee: TransferFee?, for gift: AssetAmount, currency: Currency) -> [ReceiptLine] {
        sentence(fee, for: gift, currency: currency, of: .transfer)
    }

    static func sentence(_ fee: TransferFee?, for gift: AssetAmount, currency: Currency, of way: Way) -> [ReceiptLine] {
        let isGift = way == .transfer
        switch fee {
        case nil: return []
        case .money(let money): return [ReceiptLine(isGift ? "transfer.fee_money" : "conversion.fee_money", ["money": .money(money, currency)], rule: way.rule)]
        case .share(let rate, let least):
            let points = fee?.points(for: gift.amount) ?? 0
            let amount = ReceiptValue.amount(points, asset: gift.asset)
            let effect = AssetAmount(gift.asset, -points)
            let values = ["amount": amount, "share": ReceiptValue.percent(rate), "given": .amount(gift.amount, asset: gift.asset)]
            let isLeast = points == least && TransferFee.share(rate, atLeast: 0).points(for: gift.amount) < least
            return [
                ReceiptLine(
                    isLeast
                        ? (isGift ? "transfer.fee_least" : "conversion.fee_least")
                        : (isGift ? "transfer.fee_share" : "conversion.fee_share"),
                    values, rule: way.rule, effect: effect)
            ]
        case .amount(let points):
            return [
                ReceiptLine(
                    isGift ? "transfer.fee" : "conversion.fee", ["amount": .amount(points, asset: gift.asset)], rule: way.rule,
                    effect: AssetAmount(gift.asset, -points))
            ]
        }
    }

    /// What money buys, rounded down; `boughtThisYear` is what was bought before in the calendar year.
    public static func purchase(
        _ asset: String, money: Int64, boughtThisYear: Int64, program: Program
    ) throws(Refusal) -> AssetAmount {
        guard let terms = program.terms.purchases.first(where: { $0.asset == asset }) else { throw .purchaseNotAllowed }
        let numerator = Int128(money) * Int128(terms.rate.millionths) * Int128(Formats.powerOfTen(program.decimals(of: asset)))
        let denominator = Int128(1_000_000) * Int128(Formats.powerOfTen(program.currency.decimals))
        let amount = Int64(clamping: Rounding.floor.divide(numerator, by: denominator))
        guard amount > 0 else { throw .purchaseLimit }
        guard amount >= terms.atLeast else { throw .purchaseTooSmall }
        guard amount % (terms.step ?? 1) == 0 else { throw .purchaseStep }
        guard amount <= terms.atMostPerYear - boughtThisYear else { throw .purchaseLimit }
        return AssetAmount(asset, amount)
    }
}
