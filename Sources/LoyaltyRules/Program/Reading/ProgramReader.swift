/// Reads a program document into a `Program`, or tells everything that is wrong with it.
public enum ProgramReader {
    /// Reads a document tree.
    /// - Parameter isTimeZone: whether the time zone of this IANA name is known here.
    /// - Throws: `ProgramProblems` with the line and column of each problem.
    public static func read(
        _ root: DocumentNode, isTimeZone: (String) -> Bool = { _ in true }
    ) throws(ProgramProblems) -> Program {
        let log = ProblemLog()
        let program = document(root, log)
        checkTimeZones(root, isTimeZone, log)
        guard log.problems.isEmpty, let program else { throw ProgramProblems(log.problems) }
        return program
    }

    private static func document(_ root: DocumentNode, _ log: ProblemLog) -> Program? {
        var fields = DocumentFields(root, log)
        let id = fields.required("program").map { log.identifier($0) } ?? ""
        let name = fields.required("name").map { log.name($0) } ?? LocalName([:])
        let currency = fields.required("currency").flatMap { Self.currency($0, log) }
        let categories = fields.list("categories", required: true).map { Self.category($0, log) }
        log.unique(zip(categories.map(\.id), fields.list("categories").map(\.mark)).map { ($0, $1) })
        let known = categories.map(\.id)
        let properties = fields.list("properties", required: true).map { Self.property($0, categories: known, log) }
        let assets = fields.list("assets", required: true).map { Self.asset($0, log) }
        let counters = fields.list("counters").map { Self.counter($0, categories: known, log) }
        // Assets and counters share the ledger: one id for both would add nights to points.
        let held = fields.list("assets") + fields.list("counters")
        log.unique(zip(assets.map(\.id) + counters.map(\.id), held.map(\.mark)).map { ($0, $1) })
        log.unique(zip(properties.map(\.id), fields.list("properties").map(\.mark)).map { ($0, $1) })
        let tierNodes = fields.list("tiers", required: true)
        let tiers = tierNodes.enumerated().map { index, node in
            Self.tier(node, isFirst: index == 0, counters: counters, currency: currency, log)
        }
        log.unique(zip(tiers.map(\.id), tierNodes.map(\.mark)).map { ($0, $1) })
        let context = RuleContext(
            categories: known, assets: assets.map(\.id), tiers: tiers.map(\.id), log: log)
        let earning = fields.list("earning", required: true).map { EarningReader.rule($0, context) }
        EarningReader.refuseOverlaps(earning, nodes: fields.list("earning"), log)
        let adjustments = Self.adjustments(fields.optional("adjustments"), decimals: assets.first?.decimals ?? 0, log)
        fields.refuseOthers()
        refuseEmpty(assets: assets, tiers: tiers, properties: properties, at: root.mark, log)
        guard let currency else { return nil }
        return Program(
            id: id, name: name, currency: currency, properties: properties, categories: categories, assets: assets,
            counters: counters, tiers: tiers, earning: earning, adjustments: adjustments)
    }

    /// A zone that is not known would silently count by UTC, and give evenings to the wrong day.
    private static func checkTimeZones(_ root: DocumentNode, _ isTimeZone: (String) -> Bool, _ log: ProblemLog) {
        guard case .mapping(let entries) = root.content,
            case .sequence(let properties)? = entries.first(where: { $0.key == "properties" })?.value.content
        else { return }
        for property in properties {
            guard case .mapping(let fields) = property.content,
                let node = fields.first(where: { $0.key == "time_zone" })?.value, case .scalar(let name) = node.content,
                !isTimeZone(name)
            else { continue }
            log.add("time_zone_unknown", ["found": name], at: node.mark)
        }
    }

    private static func refuseEmpty(
        assets: [Asset], tiers: [Tier], properties: [Property], at mark: DocumentMark, _ log: ProblemLog
    ) {
        if assets.isEmpty { log.add("list_empty", ["key": "assets"], at: mark) }
        if tiers.isEmpty { log.add("list_empty", ["key": "tiers"], at: mark) }
        if properties.isEmpty { log.add("list_empty", ["key": "properties"], at: mark) }
    }

    private static func currency(_ node: DocumentNode, _ log: ProblemLog) -> Currency? {
        let code = log.text(node)
        if let currency = Currency(code) { return currency }
        log.add("currency_expected", ["found": code], at: node.mark)
        return nil
    }

    private static func category(_ node: DocumentNode, _ log: ProblemLog) -> Category {
        var fields = DocumentFields(node, log)
        let category = Category(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]))
        fields.refuseOthers()
        return category
    }

    private static func property(_ node: DocumentNode, categories: [String], _ log: ProblemLog) -> Property {
        var fields = DocumentFields(node, log)
        let property = Property(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            city: fields.optional("city").map { log.name($0) },
            timeZone: fields.text("time_zone"),
            outlets: fields.list("outlets").map { Self.outlet($0, categories: categories, log) })
        log.unique(zip(property.outlets.map(\.id), fields.list("outlets").map(\.mark)).map { ($0, $1) })
        fields.refuseOthers()
        return property
    }

    private static func outlet(_ node: DocumentNode, categories: [String], _ log: ProblemLog) -> Outlet {
        var fields = DocumentFields(node, log)
        let outlet = Outlet(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            category: fields.required("category").map { log.known($0, among: categories, what: "category") } ?? "")
        fields.refuseOthers()
        return outlet
    }

    private static func asset(_ node: DocumentNode, _ log: ProblemLog) -> Asset {
        var fields = DocumentFields(node, log)
        let asset = Asset(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            decimals: fields.integer("decimals", 0...4, default: 0) ?? 0,
            expiry: fields.optional("expires").map { Self.expiry($0, log) })
        fields.refuseOthers()
        return asset
    }

    private static func expiry(_ node: DocumentNode, _ log: ProblemLog) -> ExpiryTerms {
        var fields = DocumentFields(node, log)
        _ = fields.required("after_months")
        let months = fields.integer("after_months", 1...600) ?? 1
        let kinds = fields.list("extended_by").compactMap { log.choice($0, FolioKind.self) }
        let modeNode = fields.optional("extension")
        let mode = fields.choice("extension", default: ExpiryTerms.Extension.fromActivity)
        if let modeNode, kinds.isEmpty { log.add("extension_without_activity", at: modeNode.mark) }
        fields.refuseOthers()
        return ExpiryTerms(afterMonths: months, extendedBy: kinds, extensionMode: mode)
    }

    private static func counter(_ node: DocumentNode, categories: [String], _ log: ProblemLog) -> Counter {
        var fields = DocumentFields(node, log)
        let measure = fields.required("measures").flatMap { log.choice($0, Counter.Measure.self) } ?? .visits
        let of = fields.list("of", required: true).compactMap { log.choice($0, FolioKind.self) }
        let listed = fields.optional("categories")
        if let listed, measure != .spend { log.add("categories_without_spend", at: listed.mark) }
        let known = fields.list("categories").map { log.known($0, among: categories, what: "category") }
        let counter = Counter(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            measure: measure, kinds: of, categories: listed == nil ? nil : known)
        fields.refuseOthers()
        return counter
    }

    private static func tier(
        _ node: DocumentNode, isFirst: Bool, counters: [Counter], currency: Currency?, _ log: ProblemLog
    ) -> Tier {
        var fields = DocumentFields(node, log)
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        let name = fields.required("name").map { log.name($0) } ?? LocalName([:])
        let attainNode = fields.optional("attain")
        if isFirst, let attainNode { log.add("first_tier_condition", at: attainNode.mark) }
        let attain = attainNode.flatMap { Self.condition($0, counters: counters, currency: currency, log) }
        let validNode = fields.optional("valid_months")
        let valid = fields.integer("valid_months", 1...600)
        if let validNode, attainNode == nil { log.add("validity_without_condition", at: validNode.mark) }
        fields.refuseOthers()
        return Tier(id: id, name: name, attain: attain, validMonths: valid)
    }

    private static func condition(
        _ node: DocumentNode, counters: [Counter], currency: Currency?, _ log: ProblemLog
    ) -> TierCondition? {
        var fields = DocumentFields(node, log)
        let joins = TierCondition.Join.self
        let (any, all) = (fields.optional("any"), fields.optional("all"))
        _ = fields.required("within_months")
        let months = fields.integer("within_months", 1...600) ?? 12
        fields.refuseOthers()
        guard let list = any ?? all, any == nil || all == nil else {
            log.add("any_or_all", at: node.mark)
            return nil
        }
        var thresholds = DocumentFields(list, log)
        let read = thresholds.all().map { entry -> TierCondition.Threshold in
            let counter = counters.first { $0.id == entry.key }
            if counter == nil {
                log.add(
                    "reference_unknown",
                    ["id": entry.key, "what": "counter", "known": counters.map(\.id).joined(separator: ", ")],
                    at: entry.mark)
            }
            let decimals = counter?.measure == .spend ? currency?.decimals ?? 2 : 0
            let least = log.decimal(entry.value, decimals: decimals)
            if least == 0 { log.add("threshold_zero", at: entry.value.mark) }
            return TierCondition.Threshold(counter: entry.key, atLeast: least)
        }
        if read.isEmpty { log.add("list_empty", ["key": any != nil ? "any" : "all"], at: list.mark) }
        return TierCondition(join: any != nil ? joins.any : joins.all, thresholds: read, withinMonths: months)
    }

    private static func adjustments(_ node: DocumentNode?, decimals: Int, _ log: ProblemLog) -> AdjustmentTerms {
        guard let node else { return AdjustmentTerms(limits: [:]) }
        var fields = DocumentFields(node, log)
        var limits: [String: Int64] = [:]
        if let list = fields.required("limits") {
            var roles = DocumentFields(list, log)
            for entry in roles.all() {
                if Role(rawValue: entry.key) == nil {
                    let words = Role.allCases.map(\.rawValue).joined(separator: ", ")
                    log.add("word_expected", ["found": entry.key, "words": words], at: entry.mark)
                }
                limits[entry.key] = log.decimal(entry.value, decimals: decimals)
            }
        }
        fields.refuseOthers()
        return AdjustmentTerms(limits: limits)
    }
}
