/// What is owed to members in money, as far as the document says what a unit is worth (`assets[].worth`).
public enum ReplayWorth {
    /// The worth of an amount in the currency's smallest unit, rounded down; nil when the document does not say.
    public static func value(_ amount: Int64, of asset: String, in program: Program) -> Int64? {
        guard let asset = program.asset(asset), let worth = asset.worth else { return nil }
        let money = Int128(amount) * Int128(worth.millionths) * Int128(Formats.powerOfTen(program.currency.decimals))
        let unit = 1_000_000 * Int128(Formats.powerOfTen(asset.decimals))
        return Int64(clamping: Rounding.floor.divide(money, by: unit))
    }
}
