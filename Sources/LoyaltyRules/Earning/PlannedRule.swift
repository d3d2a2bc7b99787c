/// An earning rule with what it needs of its document looked up.
final class PlannedRule: Sendable {
    let rule: EarningRule
    /// What its amounts, and its kept remainders, belong to.
    let target: LineTarget
    let rest: LineTarget
    /// A unit of what it gives, and of the currency, in their smallest units.
    let unit: Int128
    let money: Int128

    init(_ rule: EarningRule, target: LineTarget, rest: LineTarget, decimals: Int, of currency: Currency) {
        self.rule = rule
        self.target = target
        self.rest = rest
        unit = Int128(Formats.powerOfTen(decimals))
        money = Int128(Formats.powerOfTen(currency.decimals))
    }
}
