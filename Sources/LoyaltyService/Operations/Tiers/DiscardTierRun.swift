import LoyaltyRules

/// Puts a tier run away that is not going to be published.
public struct DiscardTierRun: Operation {
    public static let name = "tier_run.discard"
    public static let permission = Permission.reviewTiers
    public let tierRun: Int64

    public init(run: Int64) { tierRun = run }

    public struct Answer: Sendable, Codable { public let run: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try TierRunTable.row(tierRun, in: context.tx) else { throw Refusal(.tierRunUnknown) }
        guard row.state == .previewing || row.state == .previewed else { throw Refusal(.tierRunClosed) }
        try TierRunTable.decide(
            tierRun, .discarded, by: context.actor.id, at: context.now, in: context.tx)
        return Answer(run: tierRun)
    }
}
