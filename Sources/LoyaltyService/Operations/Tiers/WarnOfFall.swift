import LoyaltyRules

/// Tells one member that their tier is about to end, and what would keep it; once for each term (TIER-07, TIER-12).
struct WarnOfFall: Operation {
    static let name = "tier.warn"
    static let permission = Permission.publishTiers
    let member: MemberID
    let on: CalendarDay
    let warningDays: Int

    var laneKey: Int { MemberReference.id(member).laneKey }

    struct Answer: Sendable, Codable { let warned: Bool }

    func run(in context: OperationContext) throws -> Answer {
        let program = try context.programs.inForce(on: on, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program, heading: .init(name: Self.name, occurredOn: on, property: ""), in: context)
        let ladder = try ledger.ladder(under: program)
        let standing = ladder.standing(on: on)
        guard let until = standing.until, until <= on.adding(days: warningDays),
            let keeping = TierProgress.keeping(standing, ladder: ladder, on: on),
            try TierRunTable.warn(keeping, member, at: context.now, in: context.tx)
        else { return Answer(warned: false) }
        try context.emit(
            "tier.will_fall", ["tier": keeping.tier, "until": "\(keeping.until)", "to": keeping.fallsTo])
        try MemberNotice.post(.willFall, TierExplanation.lines(keeping), tier: keeping.tier, program: program, in: context)
        return Answer(warned: true)
    }
}
