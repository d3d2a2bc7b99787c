/// Reads counters and factors.
struct CounterReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    /// A counter without its condition, which may speak of other counters; and where the condition stands.
    func counter(_ node: DocumentNode) -> Counter {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let measure = fields.required("measures").flatMap { log.choice($0, Counter.Measure.self) } ?? .visits
        let kinds = fields.list("of", required: true).compactMap { log.choice($0, FolioKind.self) }
        let listed = fields.optional("categories")
        if let listed, measure != .spend { log.add("categories_without_spend", at: listed.mark) }
        let shares = fields.optional("includes")
        if let shares, measure != .spend { log.add("includes_without_spend", at: shares.mark) }
        let rules = fields.list("rules", required: measure == .points)
        if measure != .points, let node = rules.first { log.add("rules_without_points", at: node.mark) }
        let rooms = fields.optional("rooms_at_most")
        if let rooms, measure != .nights { log.add("rooms_without_nights", at: rooms.mark) }
        let nights = fields.optional("nights_at_most")
        if let nights, measure != .nights { log.add("nights_without_basis", ["key": "nights_at_most"], at: nights.mark) }
        let factors = fields.list("factors").map(factor)
        if measure.isDistinct, let node = fields.optional("factors") { log.add("factors_without_amount", at: node.mark) }
        let remainder = fields.optional("remainder")
        if let remainder, factors.isEmpty { log.add("remainder_without_factor", at: remainder.mark) }
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        return Counter(
            id: id,
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            measure: measure, kinds: kinds,
            categories: listed == nil ? nil : fields.list("categories").map { context.known($0, "category") },
            includes: Set(fields.list("includes").compactMap { log.choice($0, EarningBasis.Share.self) }),
            rules: rules.map { context.known($0, "rule") },
            condition: fields.optional("when").map { ConditionReader.read($0, context) },
            roomsAtMost: rooms.map { log.integer($0, 1...100, key: "rooms_at_most") } ?? 1, factors: factors,
            remainder: fields.choice("remainder", default: .drop),
            rollover: fields.optional("rollover").map { rollover($0) },
            adds: fields.optional("adds").map { additions($0, measure, decimals: context.decimals(ofCounter: id)) } ?? [],
            nightsAtMost: nights.map { log.integer($0, 1...1_000, key: "nights_at_most") })
    }

    /// By event, as `{card_spend: 5, no_show: -1}`.
    private func additions(_ node: DocumentNode, _ measure: Counter.Measure, decimals: Int) -> [CounterAddition] {
        if measure.isDistinct { log.add("adds_without_amount", at: node.mark) }
        var fields = DocumentFields(node, log)
        let entries = fields.all()
        if entries.isEmpty { log.add("list_empty", ["key": "adds"], at: node.mark) }
        return entries.map { entry in
            let event = context.known(DocumentNode(.scalar(entry.key), at: entry.mark), "event")
            return CounterAddition(event: event, amount: log.change(entry.value, decimals: decimals))
        }
    }

    private func rollover(_ node: DocumentNode) -> Rollover {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return Rollover(fromTier: fields.required("from_tier").map { context.known($0, "tier") } ?? "")
    }

    func factor(_ node: DocumentNode) -> Factor {
        var fields = DocumentFields(node, log)
        let by = fields.required("by").flatMap { log.choice($0, TextCondition.self) } ?? .brand
        var values: [Factor.Value] = []
        if let table = fields.required("values") {
            var entries = DocumentFields(table, log)
            for entry in entries.all() {
                let word = DocumentNode(.scalar(entry.key), at: entry.mark)
                let declared = [.property, .group, .brand, .outlet, .event, .tier, .awardCategory, .season].contains(by)
                let pattern: WordPattern = declared ? .exactly(context.known(word, by.rawValue)) : WordPattern(entry.key)
                values.append(Factor.Value(word: pattern, rate: self.value(entry.value)))
            }
        }
        let otherwise = fields.optional("otherwise").map { self.value($0) } ?? .one
        let range = context.range(&fields)
        fields.refuseOthers()
        return Factor(by: by, values: values, otherwise: otherwise, dates: range)
    }

    /// A factor is at most 1,000: a thousandfold is a slip of the pen.
    private func value(_ node: DocumentNode) -> Rate {
        let rate = log.rate(node) ?? .one
        if rate > Rate(millionths: 1_000_000_000) { log.add("factor_too_large", at: node.mark) }
        return rate
    }
}
