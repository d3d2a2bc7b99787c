import LoyaltyRules

/// Does something with a member's card: hands out another kind, freezes a lost one (挂失), finds it again, replaces it (补办),
/// renews or closes it (CARD-03, CARD-06, CARD-10). What it costs is the fee of its kind, taken at the till.
public struct ChangeCard: Operation {
    public static let name = "card.change"
    public static let permission = Permission.manageCards
    public let member: MemberID
    public let step: CardStep
    /// The card; empty where a new kind is handed out.
    public let card: String
    /// The kind that is handed out; empty for any other step.
    public let kind: String
    /// The number of the printed card that the desk holds; empty to take the next.
    public let printed: String
    public let cause: CardCause
    /// Whether nothing is asked for it.
    public let waivesFee: Bool
    /// The hotel whose desk does it; empty where no hotel does.
    public let at: String
    /// Why the fee is waived, or how the holder showed who they are.
    public let why: String

    public init(
        member: MemberID, step: CardStep, card: String = "", kind: String = "", printed: String = "", cause: CardCause,
        waivesFee: Bool = false, at property: String = "", reason: String = ""
    ) {
        self.member = member
        self.step = step
        self.card = card
        self.kind = kind
        self.printed = printed
        self.cause = cause
        self.waivesFee = waivesFee
        at = property
        why = reason
    }

    public var property: String? { at.isEmpty ? nil : at }
    /// A member may report the own card lost, and nothing else.
    public var owner: MemberID? { step == .lose ? member : nil }
    public var laneKey: Int { MemberReference.id(member).laneKey }
    public var reason: String { why }

    /// - Throws: `InvalidInput` without a reason where one is needed; `Refusal` `member_unknown`, `member_closed`, `member_merged`,
    ///   `property_unknown`, `card_unknown`, `card_kind_unknown`, `card_kind_unnamed`, `card_kind_not_for_tier`,
    ///   `card_kind_held`, `card_step_impossible`, `card_number_not_free`, `permission_denied` for a waiver.
    public func run(in context: OperationContext) throws -> CardAnswer {
        try CardInput.check(self, by: context.actor)
        let (today, program) = try context.ruling(at: at)
        let account = try MemberAccount(
            .id(member), program: program, heading: .init(name: Self.name, occurredOn: today, property: at), in: context)
        context.property = at
        let answer =
            step == .issue
            ? try issue(tier: account.standing.tier.tier, on: today, in: context)
            : try change(on: today, in: context)
        try context.emit("card.changed", ["step": step.rawValue, "card": answer.number])
        return answer
    }

    private func issue(tier: String, on today: CalendarDay, in context: OperationContext) throws -> CardAnswer {
        guard let kind = try CardSettings.kind(kind, in: context.tx) else { throw Refusal(.cardKindUnknown, ["kind": .text(kind)]) }
        do throws(CardIssue.Problem) {
            try CardIssue.review(kind, tier: tier)
        } catch {
            throw Refusal(error == .unnamed ? .cardKindUnnamed : .cardKindNotForTier, ["kind": .text(kind.id)])
        }
        let cards = try CardTable.all(of: member, in: context.tx)
        let held = cards.first { $0.kind == kind.id && ($0.status == .active || $0.status == .frozen) }
        if let held { throw Refusal(.cardKindHeld, ["card": .text(held.number)]) }
        let fee = CardFee.amount(.issue, from: .active, of: kind, isWaived: waivesFee)
        let card = try CardIssuing.issue(
            kind, number: printed, to: member, cause: cause, fee: fee, isWaived: waivesFee, on: today, in: context)
        return CardAnswer(card, fee: fee)
    }

    private func change(on today: CalendarDay, in context: OperationContext) throws -> CardAnswer {
        guard var row = try CardTable.one(card, of: member, in: context.tx) else {
            throw Refusal(.cardUnknown, ["card": .text(card)])
        }
        guard let status = CardLife.after(step, row.status), let kind = try CardSettings.kind(row.kind, in: context.tx) else {
            throw Refusal(.cardStepImpossible, ["status": .key(row.status.word)])
        }
        guard CardLife.steps(of: row.status, kind: kind).contains(step) else {
            throw Refusal(.cardStepImpossible, ["status": .key("card.no_end")])
        }
        let fee = CardFee.amount(step, from: row.status, of: kind, isWaived: waivesFee)
        let before = row.number
        row.status = status
        if step == .renew { row.lastOn = CardLife.lastDay(of: kind, after: row.lastOn, on: today) }
        try CardTable.update(row, in: context.tx)
        // The fee of a replacement stands with the step, once.
        try CardTable.insert(
            CardEventRow(
                id: context.newID(), number: before, step: step, cause: cause, fee: fee, isWaived: waivesFee, property: at,
                actor: context.actor.id, at: context.now),
            of: member, in: context.tx)
        guard step == .replace else { return CardAnswer(row, fee: fee) }
        let other = try CardIssuing.issue(
            kind, number: printed, to: member, cause: cause, fee: 0, isWaived: false, on: today, in: context)
        return CardAnswer(other, replaced: before, fee: fee)
    }
}
