/// Reads the earning rules of a program document.
struct EarningReader {
    let context: ReadingContext
    let stacks: [String]
    private var log: ProblemLog { context.log }

    func rule(_ node: DocumentNode) -> EarningRule {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        let name = fields.optional("name").map { log.name($0) }
        let listed = fields.list("of").compactMap { log.choice($0, FolioKind.self) }
        let kinds = listed.isEmpty ? FolioKind.consumption : listed
        let condition = fields.optional("when").map { ConditionReader.read($0, context) }
        let stack = fields.optional("stack").map { log.known($0, among: stacks, what: "stack") }
        if let choice = fields.optional("choose").map({ ChoiceReader(context: context).choice($0) }) {
            // What is chosen is stated by the choice: amounts, limits and ends have no meaning here.
            let (dates, datedBy, _) = time(&fields, mayProrate: false)
            return EarningRule(
                id: id, name: name, asset: context.assets.first?.id ?? "", kinds: kinds, basis: .once, rates: [.one],
                condition: condition, dates: dates, datedBy: datedBy, stack: stack, choice: choice)
        }
        let asset = fields.required("asset").map { context.known($0, "asset") } ?? ""
        let basis = basis(&fields, before: id, asset: asset)
        let (dates, datedBy, prorated) = time(&fields)
        return EarningRule(
            id: id, name: name, asset: asset, kinds: kinds, basis: basis, per: per(&fields, basis),
            rates: rates(&fields, basis),
            factors: fields.list("factors").map { CounterReader(context: context).factor($0) },
            rounding: fields.choice("rounding", default: .floor), remainder: remainder(&fields), condition: condition,
            dates: dates, datedBy: datedBy, prorated: prorated, roomsAtMost: rooms(&fields, basis),
            nightsOn: nights(fields.optional("nights_on"), "nights_on", basis).map(weekdays),
            nightsAtMost: nights(fields.optional("nights_at_most"), "nights_at_most", basis).map { log.integer($0, 1...1_000, key: "nights_at_most") },
            caps: fields.list("caps").map { cap($0, of: id, asset: asset) }, stack: stack,
            announcement: fields.optional("announcement").map { log.name($0) },
            expiry: fields.optional("expires").map { AssetReader(context: context).expiry($0, ofRule: true) })
    }

    private func basis(_ fields: inout DocumentFields, before id: String, asset: String) -> EarningBasis {
        let keys = ["categories", "for_each", "percent_of", "top_up_to"]
        guard let (key, node) = context.one(of: keys, in: &fields) else { return .once }
        switch key {
        case "categories":
            let includes = fields.list("includes").compactMap { log.choice($0, EarningBasis.Share.self) }
            return .spend(
                categories: fields.list("categories").map { context.known($0, "category") }, includes: Set(includes))
        case "for_each":
            switch log.text(node) {
            case "night": return .nights
            case "room": return .rooms
            case "fact": return .once
            case let found:
                log.addUnknownWord(found, among: ["night", "room", "fact"], at: node.mark)
                return .once
            }
        case "percent_of":
            return .percent(
                of: earlier(&fields, "percent_of", than: id, asset: asset), withoutTier: fields.flag("without_tier"))
        default:
            let amount = log.decimal(node, decimals: context.decimals(of: asset))
            return .topUp(to: amount, of: earlier(&fields, "of_rules", than: id, asset: asset))
        }
    }

    /// Rules that a rule counts must stand before it, so that what they give is known, and give the same asset.
    private func earlier(
        _ fields: inout DocumentFields, _ key: String, than id: String, asset: String
    ) -> [String] {
        let before = context.rules.prefix { $0 != id }
        return fields.list(key, required: true).map { node in
            if case .scalar(let rule) = node.content, context.rules.contains(rule), !before.contains(rule) {
                log.add("rule_not_before", ["rule": rule], at: node.mark, isLast: true)
                return rule
            }
            let rule = log.known(node, among: Array(before), what: "earlier rule")
            if before.contains(rule), let other = context.ruleAssets[rule], other != asset {
                log.add("other_asset", ["rule": rule, "asset": other], at: node.mark)
            }
            return rule
        }
    }

    private func rates(_ fields: inout DocumentFields, _ basis: EarningBasis) -> [Rate] {
        if case .topUp = basis { return [.one] }
        return context.rates(&fields, one: "rate", each: "rates")
    }

    private func per(_ fields: inout DocumentFields, _ basis: EarningBasis) -> Int64? {
        guard let node = fields.optional("per") else { return nil }
        var decimals = 0
        if case .spend = basis { decimals = context.currency.decimals }
        let per = log.decimal(node, decimals: decimals)
        if per == 0 { log.add("price_zero", at: node.mark) }
        return max(per, 1)
    }

    private func remainder(_ fields: inout DocumentFields) -> Remainder {
        let remainder: Remainder = fields.choice("remainder", default: .drop)
        if remainder == .keep, let node = fields.optional("rounding"), case .scalar(let word) = node.content, word != "floor" {
            log.add("remainder_needs_floor", at: node.mark)
        }
        return remainder
    }

    private func rooms(_ fields: inout DocumentFields, _ basis: EarningBasis) -> Int? {
        guard let node = fields.optional("rooms_at_most") else { return nil }
        switch basis {
        case .spend, .nights, .rooms: break
        default: log.add("rooms_without_nights", at: node.mark)
        }
        return log.integer(node, 1...100, key: "rooms_at_most")
    }

    /// What chooses nights of a stay: of nights themselves, or of money and percentages by their share.
    private func nights(_ node: DocumentNode?, _ key: String, _ basis: EarningBasis) -> DocumentNode? {
        guard let node else { return nil }
        switch basis {
        case .spend, .nights, .percent: break
        default: log.add("nights_without_basis", ["key": key], at: node.mark)
        }
        return node
    }

    private func weekdays(_ node: DocumentNode) -> Set<Int> {
        let days = ConditionReader.weekdays(node, log)
        if ConditionReader.items(node).isEmpty { log.add("list_empty", ["key": "nights_on"], at: node.mark) }
        return days
    }

    private func time(_ fields: inout DocumentFields, mayProrate: Bool = true) -> (DayRange, DatedBy, Bool) {
        let range = context.range(&fields)
        let dated = fields.optional("dated_by")
        let datedBy: DatedBy = fields.choice("dated_by", default: .stay)
        let prorated = mayProrate ? fields.optional("prorate") : nil
        if range == .always, let node = dated ?? prorated { log.add("dates_missing", at: node.mark) }
        let isProrated = mayProrate && fields.flag("prorate")
        if isProrated, datedBy == .posting, let prorated { log.add("prorate_by_posting", at: prorated.mark) }
        return (range, datedBy, isProrated)
    }

    private func cap(_ node: DocumentNode, of rule: String, asset: String) -> Cap {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let period = fields.required("per").flatMap { log.choice($0, Cap.Period.self) } ?? .fact
        let others = fields.list("with").map { context.known($0, "rule") }
        let limit = context.one(of: ["most", "times"], in: &fields)
        let amount = limit?.key == "most" ? limit.map { log.decimal($0.node, decimals: context.decimals(of: asset)) } : nil
        let times = limit?.key == "times" ? limit.map { Int64(log.integer($0.node, 1...1_000_000_000, key: "times")) } : nil
        return Cap(period: period, amount: amount, times: times, rules: [rule] + others)
    }

    /// Two rules that pay for the same category in the same asset would count the same money twice, unless a
    /// condition, dates or a stack tell them apart.
    static func refuseOverlaps(_ rules: [EarningRule], nodes: [DocumentNode], _ log: ProblemLog) {
        log.unique(zip(rules, nodes).map { ($0.id, $1.mark) })
        for (index, rule) in rules.enumerated() where isPlain(rule) {
            for earlier in rules[..<index]
            where isPlain(earlier) && earlier.asset == rule.asset && !Set(earlier.kinds).isDisjoint(with: rule.kinds) {
                for category in categories(rule) where categories(earlier).contains(category) {
                    log.add("category_earned_twice", ["category": category, "rule": earlier.id], at: nodes[index].mark)
                }
            }
        }
    }

    /// Rules of a stack that are compared, or counted into each other, must give the same asset.
    static func refuseMixedStacks(
        _ rules: [EarningRule], stacks: [Stack], nodes: [DocumentNode], _ log: ProblemLog
    ) {
        for stack in stacks where stack.mode == .best || stack.mode == .multiply {
            guard let first = rules.first(where: { $0.stack == stack.id }) else { continue }
            for (rule, node) in zip(rules, nodes) where rule.stack == stack.id && rule.asset != first.asset {
                log.add("other_asset", ["rule": first.id, "asset": first.asset], at: node.mark)
            }
        }
    }

    private static func isPlain(_ rule: EarningRule) -> Bool {
        rule.condition == nil && rule.dates == .always && rule.stack == nil
    }

    private static func categories(_ rule: EarningRule) -> [String] {
        if case .spend(let categories, _) = rule.basis { return categories }
        return []
    }
}
