/// Reads rewards, their prices, and what members pay of list prices.
struct RewardReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func reward(_ node: DocumentNode) -> Reward {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = context.usable(fields.optional("asset"), at: node.mark)
        let price = fields.required("price").map { self.price($0, decimals: context.decimals(of: asset)) } ?? .fixed(0)
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        return Reward(
            id: id,
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]), asset: asset,
            price: price,
            shareByTier: context.rates(&fields, one: "share", each: "shares", needed: false),
            condition: fields.optional("when").map { ConditionReader.read($0, context) },
            freeNights: fields.optional("free_nights").map(freeNights),
            worth: fields.optional("worth").map { context.money($0) }, cost: fields.optional("cost").map { context.money($0) },
            gives: fields.optional("gives").map { context.amounts($0) } ?? [], redeemedBy: redeemers(&fields, price),
            cover: fields.optional("covers").map { cover($0, of: id) }, nightsEach: fields.integer("for_nights", 1...100, default: 1) ?? 1,
            nightsPriced: nightsPriced(&fields, price), partner: fields.optional("partner").map { context.known($0, "partner") })
    }

    private func cover(_ node: DocumentNode, of id: String) -> RewardCover {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        if let named = fields.optional("reward") { context.marks["covers." + id] = named.mark }
        let decimals = context.assets.first?.decimals ?? 0
        let upTo = fields.optional("up_to").map { log.decimal($0, decimals: decimals) }
        let categories = fields.list("award_categories").map {
            log.known($0, among: context.properties.compactMap(\.awardCategory).uniqued(), what: "award_category")
        }
        if upTo == nil, let more = fields.optional("top_up") { log.add("top_up_without_cap", at: more.mark) }
        return RewardCover(
            reward: fields.required("reward").map { log.text($0) } ?? "", upTo: upTo,
            topUp: fields.optional("top_up").map { log.decimal($0, decimals: decimals) } ?? 0, awardCategories: categories)
    }

    /// Only a chart has a price of its own for a day.
    private func nightsPriced(_ fields: inout DocumentFields, _ price: Price) -> NightsPriced {
        if let node = fields.optional("nights_priced"), price.cells.isEmpty { log.add("nights_without_chart", at: node.mark) }
        return fields.choice("nights_priced", default: .first)
    }

    /// Staff can always redeem; a member has no bill at hand of which a share could be paid.
    private func redeemers(_ fields: inout DocumentFields, _ price: Price) -> [Redeemer] {
        let words = fields.list("redeemed_by").compactMap { log.choice($0, Redeemer.self) }
        if case .billShare = price, words.contains(.member), let node = fields.optional("redeemed_by") {
            log.add("bill_without_desk", at: node.mark)
        }
        return words.contains(.member) ? [.staff, .member] : [.staff]
    }

    private func price(_ node: DocumentNode, decimals: Int) -> Price {
        if case .scalar = node.content {
            let amount = log.decimal(node, decimals: decimals)
            if amount == 0 { log.add("price_zero", at: node.mark) }
            return .fixed(amount)
        }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        guard let (key, value) = context.one(of: ["chart", "points_and_money", "share_of_bill"], in: &fields) else {
            return .fixed(0)
        }
        switch key {
        case "chart": return .chart(chart(value, decimals: decimals))
        case "points_and_money": return pointsAndMoney(value, decimals: decimals)
        default: return shareOfBill(value, decimals: decimals)
        }
    }

    private func chart(_ node: DocumentNode, decimals: Int) -> [Price.ChartCell] {
        var rows = DocumentFields(node, log)
        return rows.all().flatMap { row -> [Price.ChartCell] in
            // A category that no hotel has yet may stand in the chart: the check tells it.
            let category = log.identifier(DocumentNode(.scalar(row.key), at: row.mark))
            if case .scalar = row.value.content {
                return [Price.ChartCell(category: category, season: "", points: log.decimal(row.value, decimals: decimals))]
            }
            var cells = DocumentFields(row.value, log)
            for season in context.seasons where cells.optional(season) == nil {
                log.add("key_missing", ["key": season], at: row.value.mark)
            }
            return cells.all().map { cell in
                let season = context.known(DocumentNode(.scalar(cell.key), at: cell.mark), "season")
                return Price.ChartCell(
                    category: category, season: season, points: log.decimal(cell.value, decimals: decimals))
            }
        }
    }

    private func pointsAndMoney(_ node: DocumentNode, decimals: Int) -> Price {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let full = fields.required("full").map { log.decimal($0, decimals: decimals) } ?? 1
        let least = fields.required("least").map { log.decimal($0, decimals: decimals) } ?? 0
        let step = fields.required("step").map { log.decimal($0, decimals: decimals) } ?? 1
        let money = fields.required("money_for_point").flatMap { log.rate($0) } ?? .one
        if least > full || step == 0 { log.add("bounds_reversed", at: node.mark) }
        return .pointsAndMoney(full: full, least: least, step: max(step, 1), moneyForUnit: money)
    }

    private func shareOfBill(_ node: DocumentNode, decimals: Int) -> Price {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let points = fields.required("points").map { log.decimal($0, decimals: decimals) } ?? 1
        let money = fields.required("takes_off").map { context.money($0) } ?? 1
        if points == 0 || money == 0 { log.add("price_zero", at: node.mark) }
        let share = fields.optional("at_most").flatMap { log.rate($0) } ?? .one
        if share > .one { log.add("share_above_one", at: node.mark) }
        let step = fields.optional("step").map { log.decimal($0, decimals: decimals) } ?? 1
        return .billShare(points: max(points, 1), money: max(money, 1), atMost: share, step: max(step, 1))
    }

    private func freeNights(_ node: DocumentNode) -> FreeNights {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return FreeNights(
            every: fields.required("every").map { log.integer($0, 2...100, key: "every") } ?? 2,
            atMost: fields.required("at_most").map { log.integer($0, 1...100, key: "at_most") } ?? 1)
    }

    func memberPrice(_ node: DocumentNode) -> MemberPrice {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return MemberPrice(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            categories: fields.list("categories", required: true).map { context.known($0, "category") },
            shares: context.rates(&fields, one: "share", each: "shares"),
            condition: fields.optional("when").map { ConditionReader.read($0, context) })
    }
}
