/// What rewards cost (RWD-03, RWD-05, ADV-17 … ADV-19).
public enum RewardPricing {
    /// The price of a reward.
    /// - Throws: the first `QuoteRefusal` that holds, in the order of its cases.
    public static func quote(
        _ id: String, _ request: QuoteRequest, program: Program, history: any MemberHistory = NoHistory()
    ) throws(QuoteRefusal) -> Quote {
        guard let reward = program.reward(id) else { throw .rewardUnknown }
        let fact = view(request, program: program, history: history)
        guard reward.condition?.holds(of: fact) ?? true else { throw .rewardNotForMember }
        guard request.nights >= 1, request.nights <= FolioReview.longestStay, request.count >= 1, request.count <= 10_000,
            request.bill >= 0, request.bill <= Decimals.largestAmount
        else { throw .pointsOutOfBounds }
        if case .chart(let cells) = reward.price, reward.nightsPriced == .each {
            let nights = try ChartNights(cells, reward, request, program: program)
            return try total(nights.points, money: 0, nights.explanation, of: reward, request, program: program)
        }
        let one = try onePrice(reward, request, program: program)
        let quote = try several(one, of: reward, request, program: program)
        return try RewardCovering.add(to: quote, of: reward, request, program: program, history: history)
    }

    /// Why a reward is not for a member, with what was found and what would make it so; nothing when it is.
    public static func whyNot(
        _ reward: Reward, _ request: QuoteRequest, program: Program, history: any MemberHistory
    ) -> [ReceiptLine] {
        let fact = view(request, program: program, history: history)
        guard let failure = ConditionFailure(of: reward.condition, fact),
            let no = failure.sentence(.reward, reward.id, of: fact)
        else { return [] }
        return [ReceiptLine("earn.no." + no.word, no.values.merging(["rule": .name(reward.id)]) { $1 }, rule: reward.id)]
    }

    /// What a member pays of a list price, with its sentence; the list price where no member price is for it.
    public static func memberPrice(
        _ list: Int64, category: String, _ request: QuoteRequest, program: Program
    ) -> Quote {
        let fact = view(request, program: program, history: NoHistory())
        let rank = program.rank(of: request.tier)
        let fitting = program.memberPrices.filter {
            $0.categories.contains(category) && $0.condition?.holds(of: fact) ?? true
        }
        guard let best = fitting.min(by: { $0.shares[rank] < $1.shares[rank] }), best.shares[rank] < .one else {
            let sentence = ReceiptLine("price.list", ["list": .money(list, program.currency)])
            return Quote(points: 0, money: list, explanation: [sentence])
        }
        let paid = Int64(
            Rounding.halfUp.divide(Int128(list) * Int128(best.shares[rank].millionths), by: 1_000_000))
        let sentence = ReceiptLine(
            "price.member",
            [
                "rule": .name(best.id), "tier": .tier(request.tier), "list": .money(list, program.currency),
                "share": .percent(best.shares[rank]), "paid": .money(paid, program.currency),
            ],
            rule: best.id)
        return Quote(points: 0, money: paid, explanation: [sentence])
    }

    private static func view(_ request: QuoteRequest, program: Program, history: any MemberHistory) -> FactView {
        let folio = Folio(
            kind: .stay, property: request.property ?? "", outlet: nil, number: "", arrival: request.day,
            departure: request.day.adding(days: request.nights), currency: program.currency, lines: [],
            details: FolioDetails(roomType: request.roomType))
        return FactView(
            EarningRequest(folio, member: request.member, tier: request.tier, postedOn: request.day, history: history),
            charges: [], program: program, day: request.day)
    }

    /// The price of one piece, or of one night.
    private static func onePrice(
        _ reward: Reward, _ request: QuoteRequest, program: Program
    ) throws(QuoteRefusal) -> Quote {
        switch reward.price {
        case .fixed(let points): return Quote(points: points, money: 0, explanation: [])
        case .chart(let cells):
            guard let cell = ChartNights.cell(cells, request, on: request.day, program: program) else { throw .awardPriceUnknown }
            let sentence = chart(cell, of: reward, on: request.day, program: program)
            return Quote(points: cell.points, money: 0, explanation: [sentence])
        case .pointsAndMoney(let full, let least, let step, let moneyForUnit):
            let points = request.points ?? full
            guard points >= least, points <= full, (full - points) % step == 0 else { throw .pointsOutOfBounds }
            let money = money(for: full - points, at: moneyForUnit, reward: reward, program: program)
            return Quote(points: points, money: money, explanation: [])
        case .billShare(let points, let money, let atMost, let step):
            return try billShare(
                request, points: Int128(points), money: Int128(money), atMost: atMost, step: Int128(step), reward: reward,
                program: program)
        }
    }

    /// A cell of the chart, with its season where there are several.
    private static func chart(
        _ cell: Price.ChartCell, of reward: Reward, on day: CalendarDay, program: Program
    ) -> ReceiptLine {
        let (category, points) = (ReceiptValue.text(cell.category), ReceiptValue.amount(cell.points, asset: reward.asset))
        guard !cell.season.isEmpty else {
            return ReceiptLine("price.chart.flat", ["category": category, "points": points], rule: reward.id)
        }
        let name = program.names.seasons.first { $0.id == cell.season }?.name
        let season = name.map { ReceiptValue.words($0) } ?? .text(cell.season)
        return ReceiptLine(
            name == nil ? "price.chart" : "price.chart.named",
            ["category": category, "points": points, "season": season, "day": .day(day)], rule: reward.id)
    }

    private static func money(for points: Int64, at rate: Rate, reward: Reward, program: Program) -> Int64 {
        let numerator = Int128(points) * Int128(rate.millionths) * Int128(Formats.powerOfTen(program.currency.decimals))
        let denominator = Int128(1_000_000) * Int128(Formats.powerOfTen(program.decimals(of: reward.asset)))
        return Int64(clamping: Rounding.ceiling.divide(numerator, by: denominator))
    }

    /// As many points as the share of the bill takes, or as many as the member names: in whole steps, and only so
    /// many as take off a whole smallest unit of money.
    private static func billShare(
        _ request: QuoteRequest, points: Int128, money: Int128, atMost: Rate, step: Int128, reward: Reward, program: Program
    ) throws(QuoteRefusal) -> Quote {
        let limit = Rounding.floor.divide(Int128(request.bill) * Int128(atMost.millionths), by: 1_000_000)
        let most = limit * points / money / step * step
        if let wanted = request.points {
            guard wanted >= 0, Int128(wanted) <= most, Int128(wanted) % step == 0 else { throw .pointsOutOfBounds }
        }
        let possible = min(most, Int128(max(0, request.held ?? .max)) / step * step)
        let used = request.points.map { Int128($0) } ?? possible
        let off = Int64(clamping: used * money / points)
        let sentence = ReceiptLine(
            "price.bill_share",
            [
                "bill": .money(request.bill, program.currency), "share": .percent(atMost),
                "limit": .money(Int64(clamping: limit), program.currency),
                "points": .amount(Int64(clamping: used), asset: reward.asset), "off": .money(off, program.currency),
                "rest": .money(request.bill - off, program.currency),
            ], rule: reward.id)
        return Quote(points: Int64(clamping: used), money: off, explanation: [sentence])
    }

    /// Nights and pieces together, with what is free and what the tier saves.
    private static func several(
        _ one: Quote, of reward: Reward, _ request: QuoteRequest, program: Program
    ) throws(QuoteRefusal) -> Quote {
        var explanation = one.explanation
        var nights = Int128(request.nights)
        if let free = reward.freeNights, case let count = min(request.nights / free.every, free.atMost), count > 0 {
            nights -= Int128(count)
            explanation.append(
                ReceiptLine(
                    "price.free_nights",
                    ["nights": .integer(Int64(request.nights)), "free": .integer(Int64(count)), "every": .integer(Int64(free.every))],
                    rule: reward.id))
        }
        if case .billShare = reward.price { nights = 1 }
        nights = Rounding.ceiling.divide(nights, by: Int128(reward.nightsEach))
        return try total(
            Int128(one.points) * nights, money: Int128(one.money) * nights, explanation, of: reward, request, program: program)
    }

    /// Pieces together, with what the tier saves.
    private static func total(
        _ pointsEach: Int128, money moneyEach: Int128, _ before: [ReceiptLine], of reward: Reward, _ request: QuoteRequest, program: Program
    ) throws(QuoteRefusal) -> Quote {
        var explanation = before
        let share = reward.shareByTier[min(program.rank(of: request.tier), reward.shareByTier.count - 1)]
        let hasMoney = moneyEach > 0 && !isBillShare(reward)
        let full = pointsEach * Int128(request.count)
        let points = Rounding.ceiling.divide(full * Int128(share.millionths), by: 1_000_000)
        let money = moneyEach * Int128(request.count)
        guard points <= Int128(Decimals.largestAmount), money <= Int128(Decimals.largestAmount) else { throw .amountTooLarge }
        if share != .one {
            explanation.append(
                ReceiptLine(
                    "price.tier_share", ["tier": .tier(request.tier), "share": .percent(share)], rule: reward.id))
        }
        explanation.append(
            ReceiptLine(
                hasMoney ? "price.total_with_money" : "price.total",
                [
                    "reward": .name(reward.id), "points": .amount(Int64(points), asset: reward.asset),
                    "money": .money(Int64(money), program.currency),
                ], rule: reward.id))
        return Quote(points: Int64(points), money: Int64(money), explanation: explanation)
    }

    private static func isBillShare(_ reward: Reward) -> Bool {
        if case .billShare = reward.price { return true }
        return false
    }
}
