import LoyaltyRules

/// Begins a tier run for a business day: who goes up, who goes down, who is to be warned (TIER-09). Changes no tier.
public struct BeginTierRun: Operation {
    public static let name = "tier_run.begin"
    public static let permission = Permission.reviewTiers
    /// The longest time ahead of which members are warned, in days.
    public static let mostWarningDays = 366
    /// How far ahead a run may look.
    public static let mostMonthsAhead = 60
    public let asOf: CalendarDay
    public let warningDays: Int

    public init(asOf day: CalendarDay, warningDays: Int = TierReview.warningDays) {
        asOf = day
        self.warningDays = warningDays
    }

    public struct Answer: Sendable, Codable { public let run: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        guard warningDays >= 0 else { throw InvalidInput("warning_days", "negative") }
        guard warningDays <= Self.mostWarningDays else {
            throw InvalidInput("warning_days", "too_large", ["most": "\(Self.mostWarningDays)"])
        }
        let program = try context.programs.inForce(on: asOf, in: context.tx)
        let last = context.today(at: "", in: program).adding(months: Self.mostMonthsAhead)
        guard asOf <= last else { throw InvalidInput("as_of", "too_large", ["most": "\(last)"]) }
        let row = TierRunRow(
            id: context.newID(), asOf: asOf, programVersion: program.version, warningDays: warningDays,
            state: .previewing, lastMember: MemberID(0), matrix: TierRun(program: program), warned: 0, exceptions: 0,
            pointsEffect: 0, begunBy: context.actor.id, begunAt: context.now, decidedBy: "", decidedAt: nil)
        try TierRunTable.insert(row, in: context.tx)
        return Answer(run: row.id)
    }
}
