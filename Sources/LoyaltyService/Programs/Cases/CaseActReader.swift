import LoyaltyRules

/// Reads what happens in a case beside stays, bills and events.
struct CaseActReader {
    static let words = [
        "cancel", "correct", "grant", "challenge", "buy_tier", "receive_tier", "redeem", "choose", "use", "transfer", "buy_points", "convert", "pool", "close", "notice",
        "price", "member_price", "benefit", "card",
    ]

    let program: Program
    let traits: MemberTraits
    let log: ProblemLog
    /// The codes of the refusals that the case shows.
    let shown: Set<String>

    func read(_ word: String, _ node: DocumentNode, lines: ([DocumentNode], String) -> [FolioLine]) -> CaseFact? {
        guard Self.words.contains(word) else { return nil }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        guard let day = fields.required(word == "grant" ? "from" : "on").flatMap({ log.day($0) }) else { return nil }
        switch word {
        case "cancel", "correct":
            let kind = fields.choice("fact", default: FolioKind.stay)
            let number = fields.text("number")
            let charges = word == "correct" ? lines(fields.list("lines", required: true), number) : nil
            return .revision(kind, number: number, lines: charges, on: day)
        case "grant":
            return .grant(
                tier: tier(&fields), from: day, until: fields.day("until"), reason: fields.optional("reason").map { log.text($0) })
        case "challenge": return .challenge(tier: tier(&fields), on: day)
        case "buy_tier", "receive_tier":
            let prices = program.tiers.flatMap { $0.prices.map(\.id) }
            let price = fields.required("price").map { known($0, "tier price", prices) } ?? ""
            return word == "buy_tier" ? .buyTier(price: price, on: day) : .receiveTier(price: price, on: day)
        case "choose": return choose(&fields, on: day)
        case "notice": return .notice(on: day)
        case "use": return .use(amount(&fields), on: day)
        case "transfer": return .transfer(amount(&fields), on: day)
        case "pool": return .pool(amount(&fields), on: day)
        case "convert":
            let asked = amount(&fields)
            let into = fields.required("into").map { known($0, "asset", program.assets.map(\.id)) } ?? program.points.id
            return .convert(asked, into: into, on: day)
        case "buy_points":
            let money = fields.required("money").map { log.decimal($0, decimals: program.currency.decimals) } ?? 0
            let asset = fields.optional("asset").map { known($0, "asset", program.assets.map(\.id)) } ?? program.points.id
            return .buyPoints(asset: asset, money: money, on: day)
        case "close": return .close(reason: fields.optional("reason").map { log.text($0) } ?? "", on: day)
        default: return quote(word, &fields, on: day)
        }
    }

    private func choose(_ fields: inout DocumentFields, on day: CalendarDay) -> CaseFact {
        let sources = program.milestones.map(\.id) + program.earning.filter { $0.choice != nil }.map(\.id)
        let source = fields.required("of").map { log.known($0, among: sources, what: "choice") } ?? ""
        let counter = program.milestone(source)?.counter ?? ""
        let known = program.choice(of: source)?.options.map(\.id) ?? []
        return .choose(
            of: source, options: fields.list("options", required: true).map {
                shown.contains("option_unknown") ? log.text($0) : log.known($0, among: known, what: "option")
            },
            mark: fields.optional("mark").map { log.decimal($0, decimals: program.decimals(of: counter)) }, on: day)
    }

    private func quote(_ word: String, _ fields: inout DocumentFields, on day: CalendarDay) -> CaseFact {
        let money = { (node: DocumentNode) in log.decimal(node, decimals: program.currency.decimals) }
        let request = QuoteRequest(
            day: day, tier: fields.optional("tier").map { known($0, "tier", program.tiers.map(\.id)) } ?? "",
            property: fields.optional("property").map {
                shown.contains("property_unknown") ? log.text($0) : known($0, "property", program.properties.map(\.id))
            } ?? program.properties[0].id,
            nights: fields.integer("nights", 1...1_000, default: 1) ?? 1,
            count: fields.integer("count", 1...10_000, default: 1) ?? 1, bill: fields.optional("bill").map(money) ?? 0,
            points: fields.optional("points").map { log.decimal($0, decimals: program.points.decimals) }, member: traits,
            roomType: fields.optional("room_type").map { log.text($0) })
        switch word {
        case "benefit": return .benefit(fields.required("benefit").map { known($0, "benefit", program.benefits.map(\.id)) } ?? "", request)
        case "card":
            let wish = fields.required("ask").flatMap { log.choice($0, CardReview.Wish.self) } ?? .reissue
            return .card(wish, request)
        default: break
        }
        guard word == "price" || word == "redeem" else {
            let list = fields.required("list").map(money) ?? 0
            let category = fields.required("category").map { known($0, "category", program.categories.map(\.id)) } ?? ""
            return .memberPrice(list: list, category: category, request)
        }
        let reward = fields.required("reward").map { known($0, "reward", program.rewards.map(\.id)) } ?? ""
        guard word == "redeem" else { return .quote(reward: reward, request) }
        return .redeem(reward: reward, request, by: fields.choice("by", default: .staff))
    }

    private func amount(_ fields: inout DocumentFields) -> AssetAmount {
        let asset = fields.optional("asset").map { known($0, "asset", program.assets.map(\.id)) } ?? program.points.id
        let decimals = program.decimals(of: asset)
        return AssetAmount(asset, fields.required("amount").map { log.decimal($0, decimals: decimals) } ?? 0)
    }

    private func tier(_ fields: inout DocumentFields) -> String {
        fields.required("tier").map { known($0, "tier", program.tiers.map(\.id)) } ?? program.tiers[0].id
    }

    private func known(_ node: DocumentNode, _ what: String, _ ids: [String]) -> String {
        log.known(node, among: ids, what: what)
    }
}
