import LoyaltyRules

/// Redeems a reward: its price goes out of the account, what it gives comes in (RWD-01, RWD-07). A member may redeem for themself
/// what the program leaves to members (RWD-06).
public struct RedeemReward: Operation {
    public static let name = "reward.redeem"
    public static let permission = Permission.redeemReward
    public static let usesProfile = true
    public let member: MemberID
    /// The reward's id in the document.
    public let reward: String
    /// The hotel that honours it.
    public let at: String
    /// The day of use; nil for today.
    public let on: CalendarDay?
    public let nights: Int
    public let count: Int
    /// The bill of which a share is paid, in the currency's smallest unit.
    public let bill: Int64
    /// How many points the member wants to use, where the price leaves a choice; nil for as many as possible.
    public let points: Int64?
    /// The type of room, where the reward asks for it.
    public let roomType: String?

    public init(
        member: MemberID, reward: String, at property: String, on day: CalendarDay? = nil, nights: Int = 1,
        count: Int = 1, bill: Int64 = 0, points: Int64? = nil, roomType: String? = nil
    ) {
        self.member = member
        self.reward = reward
        at = property
        on = day
        self.nights = nights
        self.count = count
        self.bill = bill
        self.points = points
        self.roomType = roomType
    }

    public var property: String? { at }
    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: at)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: at), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let quote = try quote(on: today, ledger)
        guard let terms = program.reward(reward), let asset = program.asset(terms.asset) else {
            throw Refusal(.rewardUnknown)
        }
        do {
            try RedemptionReview.check(terms, byMember: context.actor == .member(member))
        } catch {
            throw Refusal(rule: error, ["reward": .name(reward)])
        }
        ledger.explain(quote.explanation)
        let price = quote.points > 0 ? AssetAmount(asset.id, quote.points) : nil
        for part in [price, quote.topUp].compactMap({ $0 }) { try pay(part, on: today, from: ledger) }
        for gift in terms.gives { try give(gift, on: today, to: ledger) }
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit("reward.redeemed", ["operation": String(ledger.operationID), "reward": reward])
        return ledger.posted(points: before)
    }

    /// Takes a part of the price out of the account.
    private func pay(_ part: AssetAmount, on today: CalendarDay, from ledger: MemberAccount) throws {
        guard let asset = ledger.program.asset(part.asset) else { throw Refusal(.assetUnknown) }
        try PointsPosting.takeOut(
            part.amount, asset: asset, rule: reward, account: account(of: part.asset, ledger), usedOn: today,
            lifetime: false, refusal: .pointsInsufficient, from: ledger)
        ActivityDays.note(.use, on: today, in: ledger)
        ledger.explain([
            ReceiptLine(
                "book.used", ["amount": .amount(part.amount, asset: part.asset)], rule: reward,
                effect: AssetAmount(part.asset, -part.amount))
        ])
    }

    private func quote(on today: CalendarDay, _ ledger: MemberAccount) throws -> Quote {
        let program = ledger.program
        let past = try DeskPast(ledger, program: program)
        let traits = try MemberTable.traits(member, in: ledger.context.tx)
        let request = QuoteRequest(
            day: on ?? today, tier: past.ladder.standing(on: today).tier, property: at, nights: nights,
            count: count,
            bill: bill, points: points, held: try program.reward(reward).map { try free($0.asset, on: today, ledger) },
            member: traits, roomType: roomType)
        if let day = on, day < today { throw Refusal(.dayOfUseInPast, ["day": .day(day)]) }
        let quote: Quote
        do {
            quote = try RewardPricing.quote(reward, request, program: program, history: past)
        } catch {
            let values = program.reward(reward).map { RewardCovering.values($0, request, program: program, history: past) }
            throw Refusal(rule: error, values ?? ["reward": .name(reward)])
        }
        // A bill too small for a single step would leave nothing to write down.
        guard quote.points > 0 || !(program.reward(reward)?.gives.isEmpty ?? true) else {
            throw Refusal(.pointsOutOfBounds)
        }
        return quote
    }

    /// The account of who honours the reward: the hotel, or a partner of the program.
    private func account(of asset: String, _ ledger: MemberAccount) -> String {
        Accounts.redemption(of: asset, for: ledger.program.reward(reward), at: at, in: ledger.program)
    }

    /// What the member can use of an asset.
    private func free(_ asset: String, on day: CalendarDay, _ ledger: MemberAccount) throws -> Int64 {
        try PointsPosting.openLots(of: ledger).reduce(0) {
            $1.asset == asset && !$1.isPending(on: day) ? $0 + $1.free : $0
        }
    }

    private func give(_ gift: AssetAmount, on day: CalendarDay, to ledger: MemberAccount) throws {
        let amount = AssetAmount(gift.asset, gift.amount * Int64(count))
        let terms = ledger.program.asset(gift.asset)?.expiry
        try PointsPosting.bringIn(
            EarningLine(rule: reward, asset: amount.asset, amount: amount.amount), kind: .earned,
            account: account(of: amount.asset, ledger), earnedOn: day,
            expiresOn: LotExpiry.expiresOn(earnedOn: day, terms: terms, rank: ledger.rank), to: ledger)
        ledger.explain([
            ReceiptLine(
                "reward.given",
                ["rule": .name(reward), "amount": .amount(amount.amount, asset: amount.asset)],
                rule: reward, effect: amount)
        ])
    }
}
