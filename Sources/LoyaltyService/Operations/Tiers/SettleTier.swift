import LoyaltyRules

/// Settles the tier of one member of a published run: as of today, so that what was told since the preview counts.
/// A fall that a person held back gives the tier by hand instead (TIER-09).
struct SettleTier: Operation {
    static let name = "tier.settle"
    static let permission = Permission.publishTiers
    let tierRun: Int64
    let member: MemberID

    init(run: Int64, member: MemberID) {
        tierRun = run
        self.member = member
    }

    var laneKey: Int { MemberReference.id(member).laneKey }

    struct Answer: Sendable, Codable { let outcome: TierRunItemRow.Outcome }

    func run(in context: OperationContext) throws -> Answer {
        let tx = context.tx
        guard let row = try TierRunTable.row(tierRun, in: tx) else { throw Refusal(.tierRunUnknown) }
        // Locked before the list is looked at: two processes may publish the same run.
        let standing = try StandingTable.lock(member, at: context.now, in: tx)
        guard let item = try TierRunItemTable.one(member, run: tierRun, in: tx) else {
            throw Refusal(.tierRunMemberUnknown)
        }
        // Told again after a stop: it was done.
        guard row.state == .publishing, item.outcome == .open else { return Answer(outcome: item.outcome) }
        guard standing?.status == .active else { return try finish(.unchanged, 0, in: context) }
        let preview = try context.programs.program(row.programVersion, in: tx)
        let day = max(row.asOf, context.today(at: "", in: preview))
        let program = try context.programs.inForce(on: day, in: tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: day, property: "", reason: item.hold?.reason ?? ""), in: context)
        let before = ledger.standing.tier
        var isHeld = false
        if let hold = item.hold, try ledger.ladder(under: program).standing(on: day).tier != item.before {
            try give(HoldTierFall.title(item, until: hold.until, asOf: row.asOf, program: preview), hold, to: ledger)
            isHeld = true
        }
        try ledger.settleTier(on: day)
        guard isHeld || ledger.hasWritten || ledger.standing.tier.tier != before.tier else {
            return try finish(.unchanged, 0, in: context)
        }
        try ledger.save()
        return try finish(isHeld ? .held : .applied, ledger.operationID, in: context)
    }

    private func give(_ title: TierTitle, _ hold: TierRunItemRow.Hold, to ledger: MemberAccount) throws {
        try ledger.add(title)
        ledger.explain([
            ReceiptLine(
                "tier.held_back",
                ["tier": .tier(title.tier), "until": .day(hold.until), "reason": .text(hold.reason)])
        ])
        try ledger.context.emit("tier.held_back", ["tier": title.tier, "until": "\(hold.until)"])
    }

    private func finish(
        _ outcome: TierRunItemRow.Outcome, _ operation: Int64, in context: OperationContext
    ) throws -> Answer {
        context.concerns(member)
        try TierRunItemTable.setOutcome(outcome, operation: operation, member, run: tierRun, in: context.tx)
        return Answer(outcome: outcome)
    }
}
