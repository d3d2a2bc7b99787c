import LoyaltyRules

/// Holds the fall of one member back until a day, with a reason, or lets it go again (TIER-09).
public struct HoldTierFall: Operation {
    public static let name = "tier_run.hold"
    public static let permission = Permission.reviewTiers
    public let tierRun: Int64
    public let member: MemberID
    /// The last day of the tier; nil lets the fall go again.
    public let until: CalendarDay?
    public let why: String

    public init(run: Int64, member: MemberID, until: CalendarDay?, reason: String) {
        tierRun = run
        self.member = member
        self.until = until
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let tier: String
        public let until: CalendarDay?
    }

    public func run(in context: OperationContext) throws -> Answer {
        guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        guard let row = try TierRunTable.row(tierRun, in: context.tx) else { throw Refusal(.tierRunUnknown) }
        guard row.state == .previewed else { throw Refusal(.tierRunClosed) }
        guard let item = try TierRunItemTable.one(member, run: tierRun, in: context.tx) else {
            throw Refusal(.tierRunMemberUnknown)
        }
        context.concerns(member)
        guard let until else {
            try TierRunItemTable.hold(nil, member, run: tierRun, in: context.tx)
            return Answer(tier: item.after, until: nil)
        }
        let program = try context.programs.program(row.programVersion, in: context.tx)
        let title = try Self.title(item, until: until, asOf: row.asOf, program: program)
        let hold = TierRunItemRow.Hold(until: until, reason: why, by: context.actor.id)
        try TierRunItemTable.hold(hold, member, run: tierRun, in: context.tx)
        return Answer(tier: title.tier, until: until)
    }

    /// The title that holds a fall back.
    static func title(
        _ item: TierRunItemRow, until: CalendarDay, asOf day: CalendarDay, program: Program
    ) throws -> TierTitle {
        do {
            return try TierHold.review(
                item.before, change: item.change, fallsOn: item.fallsOn, until: until, asOf: day, program: program)
        } catch {
            let months = program.tier(item.before)?.grant?.atMostMonths ?? 0
            throw Refusal(
                rule: error, ["tier": .tier(item.before), "day": .day(day), "months": .integer(Int64(months))])
        }
    }
}
