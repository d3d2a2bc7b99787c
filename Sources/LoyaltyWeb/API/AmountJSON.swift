import LoyaltyRules

/// So much of one asset, as the API tells it.
enum AmountJSON {
    static func value(_ amount: AssetAmount) -> JSONValue {
        .object(["asset": .string(amount.asset), "amount": .integer(amount.amount)])
    }
}
