import LoyaltyRules

/// Approves a tier run: what it found may be applied (TIER-09). `TierRunJob` applies it, member by member.
public struct PublishTierRun: Operation {
    public static let name = "tier_run.publish"
    public static let permission = Permission.publishTiers
    public let tierRun: Int64

    public init(run: Int64) { tierRun = run }

    public struct Answer: Sendable, Codable { public let run: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try TierRunTable.row(tierRun, in: context.tx) else { throw Refusal(.tierRunUnknown) }
        guard context.actor.properties == nil else { throw Refusal(.tierRunAllHotels) }
        guard row.state == .previewed else { throw Refusal(.tierRunClosed) }
        let program = try context.programs.program(row.programVersion, in: context.tx)
        guard row.asOf <= context.today(at: "", in: program) else {
            throw Refusal(.tierRunTooEarly, ["day": .day(row.asOf)])
        }
        try TierRunTable.decide(
            tierRun, .publishing, by: context.actor.id, at: context.now, in: context.tx)
        try context.emit("tier_run.published", ["run": String(tierRun), "as_of": "\(row.asOf)"])
        return Answer(run: tierRun)
    }
}
