/// Reads choices and milestones.
struct ChoiceReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func choice(_ node: DocumentNode) -> ChoiceTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let nodes = fields.list("from", required: true)
        let options = nodes.map(option)
        log.unique(zip(options.map(\.id), nodes.map(\.mark)).map { ($0, $1) })
        let pick = fields.integer("pick", 1...20, default: 1) ?? 1
        if pick > options.count {
            let mark = fields.optional("pick")?.mark ?? node.mark
            log.add("n_of_too_many", ["key": "pick", "found": "\(pick)", "count": "\(options.count)"], at: mark)
        }
        let days = fields.integer("within_days", 0...1_000)
        let fallback = fields.optional("otherwise")
        if days == nil, let fallback { log.add("otherwise_without_deadline", at: fallback.mark) }
        let otherwise = fields.list("otherwise").map { log.known($0, among: options.map(\.id), what: "option") }
        if otherwise.count > pick, let fallback { log.add("otherwise_too_many", ["found": "\(otherwise.count)", "count": "\(pick)"], at: fallback.mark) }
        return ChoiceTerms(options: options, pick: pick, withinDays: days, otherwise: otherwise)
    }

    private func option(_ node: DocumentNode) -> ChoiceTerms.Option {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return ChoiceTerms.Option(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            gives: fields.required("gives").map { context.amounts($0) } ?? [])
    }

    func milestone(_ node: DocumentNode) -> Milestone {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let ways = self.ways(&fields)
        let window = WindowReader.read(&fields, log)
        if window == nil { log.add("key_missing", ["key": "window"], at: node.mark) }
        switch window {
        case .months, .days, .previousCalendarYear, .consecutive, .tierPeriod: log.add("milestone_window", at: node.mark)
        default: break
        }
        let registration = fields.optional("registration")
        if let registration, !isCampaign(window) { log.add("registration_window", at: registration.mark) }
        let gives = fields.optional("gives").map { context.amounts($0) } ?? []
        let choice = fields.optional("choose").map { self.choice($0) }
        if gives.isEmpty, choice == nil { log.add("one_of_keys", ["keys": "gives, choose"], at: node.mark) }
        return Milestone(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]), counter: ways.first?.counter ?? "",
            window: window ?? .lifetime, marks: ways.first?.marks ?? [], gives: gives, choice: choice,
            condition: fields.optional("when").map { ConditionReader.read($0, context) }, registration: registration.map { context.known($0, "event") },
            others: Array(ways.dropFirst()))
    }

    /// Whether a period has a last day and never comes again.
    private func isCampaign(_ window: Window?) -> Bool {
        if case .dates(let range) = window { return range.until != nil }
        return false
    }

    /// One counter with its marks; or `any`, several of which the first counts.
    private func ways(_ fields: inout DocumentFields) -> [Milestone.Way] {
        guard fields.has("any") else { return [way(&fields)] }
        for key in ["counter", "at", "every"] {
            if let node = fields.optional(key) { log.add("one_of_keys", ["keys": "any, " + key], at: node.mark) }
        }
        let ways = fields.list("any").map { node -> (mark: DocumentMark, way: Milestone.Way) in
            var parts = DocumentFields(node, log)
            defer { parts.refuseOthers() }
            return (node.mark, way(&parts, marks: ["at"]))
        }
        if ways.isEmpty { log.add("list_empty", ["key": "any"], at: fields.mark) }
        for one in ways.dropFirst() where one.way.marks.count != ways[0].way.marks.count {
            log.add("marks_unlike", ["count": "\(ways[0].way.marks.count)"], at: one.mark)
        }
        return ways.map(\.way)
    }

    private func way(_ fields: inout DocumentFields, marks keys: [String] = ["at", "every"]) -> Milestone.Way {
        let counter = fields.required("counter").map { context.known($0, "counter") } ?? ""
        return Milestone.Way(counter: counter, marks: marks(&fields, of: keys, decimals: context.decimals(ofCounter: counter)))
    }

    /// `at: [20, 40]`, or `every: {step: 10, from: 40, until: 150}`.
    private func marks(_ fields: inout DocumentFields, of keys: [String], decimals: Int) -> [Int64] {
        guard let (key, node) = context.one(of: keys, in: &fields) else { return [] }
        if key == "at" {
            let items = fields.list("at")
            let before = log.problems.count
            let marks = items.map { log.decimal($0, decimals: decimals) }
            DocumentFields.tellSplit(items, log)
            guard log.problems.count == before else { return marks }
            if zip(marks, marks.dropFirst()).contains(where: { $0 >= $1 }) || marks.first == 0 {
                log.add("marks_not_rising", at: node.mark)
            }
            return marks
        }
        var parts = DocumentFields(node, log)
        defer { parts.refuseOthers() }
        let step = parts.required("step").map { log.decimal($0, decimals: decimals) } ?? 1
        let from = parts.optional("from").map { log.decimal($0, decimals: decimals) } ?? step
        let until = parts.required("until").map { log.decimal($0, decimals: decimals) } ?? from
        guard step > 0, from > 0, until >= from, (until - from) / step < 1_000 else {
            log.add("marks_not_rising", at: node.mark)
            return []
        }
        return Array(stride(from: from, through: until, by: Int64.Stride(step)))
    }
}
