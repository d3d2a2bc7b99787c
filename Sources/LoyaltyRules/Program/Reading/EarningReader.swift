/// The names a rule may refer to.
struct RuleContext {
    let categories: [String]
    let assets: [String]
    let tiers: [String]
    let log: ProblemLog
}

/// Reads the earning rules of a program document.
enum EarningReader {
    static func rule(_ node: DocumentNode, _ context: RuleContext) -> EarningRule {
        let log = context.log
        var fields = DocumentFields(node, log)
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        let asset = fields.required("asset").map { log.known($0, among: context.assets, what: "asset") } ?? ""
        let categories = fields.list("categories", required: true).map {
            log.known($0, among: context.categories, what: "category")
        }
        let listed = fields.list("of").compactMap { log.choice($0, FolioKind.self) }
        let rates = fields.required("rates").map { self.rates($0, context) } ?? [:]
        let rounding = fields.required("rounding").flatMap { log.choice($0, Rounding.self) } ?? .floor
        fields.refuseOthers()
        return EarningRule(
            id: id, asset: asset, categories: categories, kinds: listed.isEmpty ? FolioKind.allCases : listed,
            rates: rates, rounding: rounding)
    }

    private static func rates(_ node: DocumentNode, _ context: RuleContext) -> [String: Rate] {
        let log = context.log
        var fields = DocumentFields(node, log)
        var rates: [String: Rate] = [:]
        for entry in fields.all() {
            if !context.tiers.contains(entry.key) {
                log.add(
                    "reference_unknown",
                    ["id": entry.key, "what": "tier", "known": context.tiers.joined(separator: ", ")], at: entry.mark)
            }
            let text = log.text(entry.value)
            if let rate = Rate(text) {
                rates[entry.key] = rate
            } else {
                log.add("rate_expected", ["found": text], at: entry.value.mark)
            }
        }
        for tier in context.tiers where rates[tier] == nil {
            log.add("rate_missing", ["tier": tier], at: node.mark)
        }
        return rates
    }

    /// Two rules that pay for the same category in the same asset would count the same money twice.
    static func refuseOverlaps(_ rules: [EarningRule], nodes: [DocumentNode], _ log: ProblemLog) {
        log.unique(zip(rules, nodes).map { ($0.id, $1.mark) })
        for (index, rule) in rules.enumerated() {
            for earlier in rules[..<index]
            where earlier.asset == rule.asset && !Set(earlier.kinds).isDisjoint(with: rule.kinds) {
                let both = earlier.categories.filter(rule.categories.contains)
                for category in both where index < nodes.count {
                    log.add("category_earned_twice", ["category": category, "rule": earlier.id], at: nodes[index].mark)
                }
            }
        }
    }
}
