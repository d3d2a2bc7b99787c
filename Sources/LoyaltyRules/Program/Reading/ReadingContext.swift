/// What a document has declared so far, for the parts that refer to it.
final class ReadingContext {
    let log: ProblemLog
    let currency: Currency
    var categories: [String] = []
    var brands: [String] = []
    var properties: [Property] = []
    var partners: [String] = []
    var events: [String] = []
    var seasons: [String] = []
    var assets: [Asset] = []
    var counters: [Counter] = []
    var tiers: [String] = []
    /// The ids of the earning rules, for counters and limits that name them before they are read.
    var rules: [String] = []
    /// What each earning rule gives.
    var ruleAssets: [String: String] = [:]
    /// Where each rule, tier, reward … stands: for problems that show only when all is read.
    var marks: [String: DocumentMark] = [:]

    init(log: ProblemLog, currency: Currency) {
        self.log = log
        self.currency = currency
    }

    func known(_ node: DocumentNode, _ kind: String) -> String { log.known(node, among: ids(of: kind), what: kind) }

    /// Ids of a kind; the kind is the word that problems use.
    func ids(of kind: String) -> [String] {
        switch kind {
        case "category": categories
        case "brand": brands
        case "property": properties.map(\.id)
        case "group": properties.flatMap(\.groups).uniqued()
        case "outlet": properties.flatMap { $0.outlets.map(\.id) }.uniqued()
        case "partner": partners
        case "event": events
        case "season": seasons
        case "award_category": properties.compactMap(\.awardCategory).uniqued()
        case "asset": assets.map(\.id)
        case "counter": counters.map(\.id)
        case "tier": tiers
        default: rules
        }
    }

    /// An asset that something costs, or that is given away; of none the first.
    func usable(_ node: DocumentNode?, at mark: DocumentMark) -> String {
        let id = node.map { known($0, "asset") } ?? assets.first?.id ?? ""
        if assets.first(where: { $0.id == id })?.isUsable == false { log.add("asset_not_usable", ["asset": id], at: node?.mark ?? mark) }
        return id
    }

    func decimals(of asset: String) -> Int { assets.first { $0.id == asset }?.decimals ?? 0 }

    func decimals(ofCounter id: String) -> Int {
        let counter = counters.first { $0.id == id }
        switch counter?.measure {
        case .spend: return currency.decimals
        case .points: return counter?.rules.first.flatMap { ruleAssets[$0] }.map { decimals(of: $0) } ?? 0
        default: return 0
        }
    }

    /// Money in the smallest unit.
    func money(_ node: DocumentNode) -> Int64 { log.decimal(node, decimals: currency.decimals) }

    /// A rate for each tier, by rank: `rate: 10` for all, or `rates: {base: 1, …}` where none may be missing.
    func rates(_ fields: inout DocumentFields, one: String, each: String, needed: Bool = true) -> [Rate] {
        let (single, table) = (fields.optional(one), fields.optional(each))
        if let single, table == nil { return Array(repeating: log.rate(single) ?? .one, count: max(tiers.count, 1)) }
        guard let table else {
            if needed { log.add("key_missing", ["key": each], at: fields.mark) }
            return Array(repeating: .one, count: max(tiers.count, 1))
        }
        if let single { log.add("one_of_keys", ["keys": "\(one), \(each)"], at: single.mark) }
        return rates(table)
    }

    private func rates(_ node: DocumentNode) -> [Rate] {
        var fields = DocumentFields(node, log)
        var found: [String: Rate] = [:]
        for entry in fields.all() {
            let tier = known(DocumentNode(.scalar(entry.key), at: entry.mark), "tier")
            found[tier] = log.rate(entry.value) ?? .one
        }
        for tier in tiers where found[tier] == nil { log.add("rate_missing", ["tier": tier], at: node.mark) }
        return tiers.map { found[$0] ?? .one }
    }

    /// Amounts by asset: `{points: 500, coupon: 1}`.
    func amounts(_ node: DocumentNode) -> [AssetAmount] {
        var fields = DocumentFields(node, log)
        return fields.all().map { entry in
            let asset = known(DocumentNode(.scalar(entry.key), at: entry.mark), "asset")
            return AssetAmount(asset, log.decimal(entry.value, decimals: decimals(of: entry.key)))
        }
    }

    /// Exactly one of some keys; a problem otherwise.
    func one(of keys: [String], in fields: inout DocumentFields) -> (key: String, node: DocumentNode)? {
        let found = keys.compactMap { key in fields.optional(key).map { (key, $0) } }
        if found.count == 1 { return found[0] }
        log.add("one_of_keys", ["keys": keys.joined(separator: ", ")], at: found.last?.1.mark ?? fields.mark)
        return nil
    }

    func range(_ fields: inout DocumentFields) -> DayRange {
        let (from, until) = (fields.day("from"), fields.day("until"))
        if let from, let until, until < from { log.add("range_reversed", at: fields.mark) }
        return DayRange(from: from, until: until)
    }

    func range(_ node: DocumentNode) -> DayRange {
        var fields = DocumentFields(node, log)
        let range = range(&fields)
        if !fields.has("from"), !fields.has("until") { log.add("range_open", at: node.mark) }
        fields.refuseOthers()
        return range
    }

    /// Days of every year, `{from: "12-20", until: "02-10"}`; nil where years are stated.
    func yearly(_ node: DocumentNode) -> YearlyRange? {
        guard case .mapping(let entries) = node.content else { return nil }
        let isYearly = entries.contains { entry in
            guard case .scalar(let text) = entry.value.content else { return false }
            return text.utf8.count == 5 && text.contains("-")
        }
        guard isYearly else { return nil }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let days = [fields.required("from"), fields.required("until")].map { node -> MonthDay? in
            guard let node else { return nil }
            let found = log.text(node)
            let day = MonthDay(found)
            if day == nil { log.add("month_day_expected", ["found": found], at: node.mark) }
            return day
        }
        return YearlyRange(from: days[0] ?? .newYear, until: days[1] ?? .newYear)
    }

    /// A least and a most with so many decimals; at least one of them.
    func bounds(_ fields: inout DocumentFields, decimals: Int) -> Bounds {
        let least = fields.optional("at_least").map { log.decimal($0, decimals: decimals) }
        let most = fields.optional("at_most").map { log.decimal($0, decimals: decimals) }
        if least == nil, most == nil { log.add("bounds_missing", at: fields.mark) }
        if let least, let most, most < least { log.add("bounds_reversed", at: fields.mark) }
        return Bounds(atLeast: least, atMost: most)
    }
}
