/// What a step with a card costs (CARD-06): the fee of its kind, and nothing where somebody waived it with a reason.
public enum CardFee {
    /// The fee in the smallest unit of the program's currency.
    /// - Parameter status: what the card was before: one that was reported lost costs what a loss costs, any other what damage
    ///   does.
    public static func amount(_ step: CardStep, from status: CardStatus, of kind: CardKind, isWaived: Bool) -> Int64 {
        guard !isWaived else { return 0 }
        switch step {
        case .issue: return kind.price
        case .replace: return status == .frozen ? kind.lossFee : kind.damageFee
        case .renew: return kind.renewalFee
        case .lose, .find, .close: return 0
        }
    }
}
