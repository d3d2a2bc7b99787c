/// Reads what must have been counted for a tier.
struct RequirementReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    /// A requirement; `window` is that of the mapping around it, where it states none itself.
    func read(_ node: DocumentNode, window outer: Window? = nil) -> Requirement? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let window = WindowReader.read(&fields, log) ?? outer
        guard let (key, value) = form(&fields, at: node.mark) else { return nil }
        switch key {
        case "counter":
            let counter = context.known(value, "counter")
            let bounds = context.bounds(&fields, decimals: context.decimals(ofCounter: counter))
            return leaf(counter, bounds, window, at: node.mark)
        case "years_at":
            if let node = fields.optional("window") ?? fields.optional("within_months") {
                log.add("key_unknown", ["key": "window", "known": "at_least, years_at"], at: node.mark)
            }
            let years = fields.required("at_least").map { log.integer($0, 1...100, key: "at_least") } ?? 1
            return .years(at: context.known(value, "tier"), atLeast: years)
        case "at_least": return atLeast(value, window)
        default:
            let parts = self.parts(value, window)
            if parts.isEmpty { log.add("list_empty", ["key": key], at: value.mark) }
            return key == "any" ? .any(parts) : .all(parts)
        }
    }

    private func form(
        _ fields: inout DocumentFields, at mark: DocumentMark
    ) -> (String, DocumentNode)? {
        // The bounds of a counter share a key with “at least n of”.
        let keys = ["any", "all", "counter", "years_at"]
        let found = keys.compactMap { key in fields.optional(key).map { (key, $0) } }
        if found.isEmpty, let several = fields.optional("at_least"), case .mapping = several.content {
            return ("at_least", several)
        }
        guard found.count == 1 else {
            log.add("any_or_all", at: mark)
            return nil
        }
        return found[0]
    }

    private func atLeast(_ node: DocumentNode, _ window: Window?) -> Requirement {
        var fields = DocumentFields(node, log)
        let least = fields.required("n").map { log.integer($0, 1...50, key: "n") } ?? 1
        let parts = fields.required("of").map { self.parts($0, window) } ?? []
        if least > parts.count { log.add("n_of_too_many", ["key": "n", "found": "\(least)", "count": "\(parts.count)"], at: node.mark) }
        fields.refuseOthers()
        return .atLeast(least, of: parts)
    }

    /// A list of requirements, or counters with what is enough of each.
    private func parts(_ node: DocumentNode, _ window: Window?) -> [Requirement] {
        if case .sequence(let items) = node.content { return items.compactMap { read($0, window: window) } }
        var fields = DocumentFields(node, log)
        return fields.all().map { entry in
            let counter = DocumentNode(.scalar(entry.key), at: entry.mark)
            let id = context.known(counter, "counter")
            let decimals = context.decimals(ofCounter: id)
            let bounds: Bounds
            if case .mapping = entry.value.content {
                var limits = DocumentFields(entry.value, log)
                bounds = context.bounds(&limits, decimals: decimals)
                limits.refuseOthers()
            } else {
                bounds = Bounds(atLeast: log.decimal(entry.value, decimals: decimals))
            }
            return leaf(id, bounds, window, at: entry.value.mark)
        }
    }

    private func leaf(_ counter: String, _ bounds: Bounds, _ window: Window?, at mark: DocumentMark) -> Requirement {
        if bounds.atLeast == 0, bounds.atMost == nil { log.add("threshold_zero", at: mark) }
        if window == nil { log.add("key_missing", ["key": "window"], at: mark) }
        return .counter(counter, window ?? .lifetime, bounds)
    }
}
