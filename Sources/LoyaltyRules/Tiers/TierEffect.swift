/// What a change of tier is worth, as an estimate: the points that a member's last twelve months would have brought
/// at the rates of the other tier, beside what they brought.
public enum TierEffect {
    /// More points a year (fewer when negative): for each rule with a rate of its own for each tier, what the rule gave
    /// × (rate after − rate before) ÷ rate before, rounded towards nothing. A rule without a rate for the tier
    /// before gave nothing that could be compared.
    /// - Parameter given: what rules gave of the program's points within twelve months, by rule.
    public static func yearlyPoints(
        given: [String: Int64], from before: String, to after: String, program: Program
    ) -> Int64 {
        let (old, new) = (program.rank(of: before), program.rank(of: after))
        var points: Int128 = 0
        for rule in program.earning where rule.asset == program.points.id {
            let (now, then) = (rule.rate(rank: old).millionths, rule.rate(rank: new).millionths)
            guard now > 0, now != then, let gave = given[rule.id] else { continue }
            points += Int128(gave) * Int128(then - now) / Int128(now)
        }
        return Int64(clamping: points)
    }

    /// The same in the smallest unit of the program's currency, by what the document says a point is worth; nil
    /// where it does not say.
    public static func money(ofPoints points: Int64, program: Program) -> Int64? {
        guard let worth = program.points.worth else { return nil }
        let numerator = Int128(points) * Int128(worth.millionths) * power(program.currency.decimals)
        let denominator = 1_000_000 * power(program.points.decimals)
        return Int64(clamping: Rounding.halfUp.divide(numerator, by: denominator))
    }

    private static func power(_ places: Int) -> Int128 { (0..<places).reduce(1) { power, _ in power * 10 } }
}
