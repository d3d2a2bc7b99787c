/// What rests while a membership is suspended (MEM-26, MEM-27): nothing is earned and nothing is used; nothing that was
/// earned is lost by it, and what takes points back, ends them by their own rule, or asks about personal data goes on.
public enum SuspensionReview {
    /// The operations that are refused, by name.
    public static let resting: Set<String> = [
        "reward.redeem", "points.hold", "points.transfer", "points.convert", "points.buy", "pool.join", "pool.leave",
        "pool.points", "choice.make", "tier.buy", "tier.gift", "tier.challenge", "tier.grant", "membership.renew",
        "member.merge",
    ]

    /// Whether an operation is refused.
    public static func rests(_ operation: String) -> Bool { resting.contains(operation) }

    /// What a stay, bill or event earns meanwhile, with the reason on its receipt.
    /// - Parameter number: the case because of which it rests.
    public static func nothing(since number: Int64) -> FolioEarning {
        FolioEarning(
            lines: [], explanation: [ReceiptLine("conduct.withheld", ["case": .text(String(number))], rule: "conduct")])
    }
}
