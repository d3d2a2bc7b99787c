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
        if case .mapping(let entries) = root.content, let cases = entries.first(where: { $0.key == "cases" }) {
            log.add("document_of_cases", at: cases.mark)
            return nil
        }
        var fields = DocumentFields(root, log)
        let id = fields.required("program").map { log.identifier($0) } ?? ""
        let name = fields.required("name").map { log.name($0) } ?? LocalName([:])
        let currencyNode = fields.required("currency")
        let currency = currencyNode.flatMap { log.currency($0) }
        let context = ReadingContext(log: log, currency: currency ?? Currency("CNY")!)
        context.marks["currency"] = currencyNode?.mark
        scan(&fields, context)
        let names = names(&fields, context)
        let assets = list("assets", &fields, context, required: true) { AssetReader(context: context).asset($0) }
        context.assets = assets
        refuseUnlikeActivity(assets, context)
        let counters = list("counters", &fields, context) { CounterReader(context: context).counter($0) }
        context.counters = counters
        // Assets, counters and rules share the ledger: one id for two of them would add nights to points.
        log.unique(
            (["assets", "counters", "earning", "milestones"].flatMap { fields.list($0) } + gifts(&fields)).map {
                (Self.id(of: $0) ?? "", $0.mark)
            }.filter { !$0.0.isEmpty })
        var isFirst = true
        let tiers = list("tiers", &fields, context, required: true) { node in
            defer { isFirst = false }
            return TierReader(context: context).tier(node, isFirst: isFirst)
        }
        let stacks = list("stacks", &fields, context) { stack($0, context) }
        let earning = earning(&fields, stacks: stacks, context)
        let milestones = list("milestones", &fields, context) { ChoiceReader(context: context).milestone($0) }
        let rewards = list("rewards", &fields, context) { RewardReader(context: context).reward($0) }
        RewardCoverReview.check(rewards, context)
        let prices = list("member_prices", &fields, context) { RewardReader(context: context).memberPrice($0) }
        let benefits = list("benefits", &fields, context) { BenefitReader(context: context).benefit($0) }
        let terms = TermsReader(context: context).terms(&fields)
        TierAssetReview.check(assets, tiers: tiers, earning: earning, terms: terms, context)
        fields.refuseOthers()
        for (key, isEmpty) in [("assets", assets.isEmpty), ("tiers", tiers.isEmpty), ("properties", names.properties.isEmpty)]
        where isEmpty { log.add("list_empty", ["key": key], at: root.mark) }
        guard currency != nil, !tiers.isEmpty, !assets.isEmpty else { return nil }
        return Program(
            id: id, name: name, currency: context.currency, names: names, assets: assets, counters: counters, tiers: tiers,
            earning: earning, stacks: stacks, milestones: milestones, rewards: rewards, memberPrices: prices,
            benefits: benefits, terms: terms, marks: context.marks)
    }

    /// A member's last activity is one day: what moves the end of one asset moves that of every asset.
    private static func refuseUnlikeActivity(_ assets: [Asset], _ context: ReadingContext) {
        let moved = assets.filter { asset in
            FolioKind.allCases.contains { asset.expiry?.isActivity($0) ?? false }
                || Trade.allCases.contains { asset.expiry?.isActivity($0) ?? false }
        }
        guard let first = moved.first else { return }
        for asset in moved.dropFirst() {
            let same = FolioKind.allCases.allSatisfy { kind in
                asset.expiry?.isActivity(kind) == first.expiry?.isActivity(kind)
            } && Trade.allCases.allSatisfy { asset.expiry?.isActivity($0) == first.expiry?.isActivity($0) }
                && Set(asset.expiry?.events ?? []) == Set(first.expiry?.events ?? [])
            let mark = context.marks["assets." + asset.id] ?? DocumentMark(line: 1, column: 1)
            if !same { context.log.add("activity_differs", ["asset": first.id], at: mark) }
        }
    }

    private static func names(_ fields: inout DocumentFields, _ context: ReadingContext) -> ProgramNames {
        let reader = PropertyReader(context: context)
        let categories = list("categories", &fields, context, required: true) { reader.category($0) }
        context.categories = categories.map(\.id)
        let brands = list("brands", &fields, context) { reader.category($0) }
        context.brands = brands.map(\.id)
        let groups = list("groups", &fields, context) { reader.category($0) }
        let properties = list("properties", &fields, context, required: true) { reader.property($0) }
        context.properties = properties
        let partners = list("partners", &fields, context) { PartnerReader(context: context).partner($0) }
        context.partners = partners.map(\.id)
        // Hotels and partners are parties of one settlement: one id for two of them would mix their accounts.
        for partner in partners where properties.contains(where: { $0.id == partner.id }) {
            context.log.add("identifier_twice", ["id": partner.id], at: context.marks["partners." + partner.id] ?? fields.mark)
        }
        let events = list("events", &fields, context) { reader.event($0) }
        context.events = events.map(\.id)
        let seasons = list("seasons", &fields, context) { reader.season($0) }
        context.seasons = seasons.map(\.id)
        return ProgramNames(
            properties: properties, categories: categories, brands: brands, groups: groups, events: events,
            seasons: seasons, partners: partners)
    }

    /// Notes the ids that parts of the document may name before they are read.
    private static func scan(_ fields: inout DocumentFields, _ context: ReadingContext) {
        context.tiers = fields.list("tiers").compactMap(id)
        context.rules = fields.list("earning").compactMap(id)
        for node in fields.list("earning") {
            if let rule = id(of: node) { context.ruleAssets[rule] = scalar("asset", of: node) }
        }
        context.assets = fields.list("assets").compactMap { node in
            Self.id(of: node).map { Asset(id: $0, name: LocalName([:])) }
        }
        context.counters = fields.list("counters").compactMap { node in
            guard let id = Self.id(of: node) else { return nil }
            let measure = scalar("measures", of: node).flatMap(Counter.Measure.init(rawValue:)) ?? .visits
            let rule = firstScalar("rules", of: node)
            return Counter(id: id, name: LocalName([:]), measure: measure, kinds: [], rules: rule.map { [$0] } ?? [])
        }
    }

    private static func earning(
        _ fields: inout DocumentFields, stacks: [Stack], _ context: ReadingContext
    ) -> [EarningRule] {
        _ = fields.required("earning")
        let reader = EarningReader(context: context, stacks: stacks.map(\.id))
        let nodes = fields.list("earning")
        let rules = nodes.map { node in
            if let id = Self.id(of: node) { context.marks["earning." + id] = node.mark }
            return reader.rule(node)
        }
        EarningReader.refuseOverlaps(rules, nodes: nodes, context.log)
        EarningReader.refuseMixedStacks(rules, stacks: stacks, nodes: nodes, context.log)
        return rules
    }

    /// The gifts of all tiers.
    private static func gifts(_ fields: inout DocumentFields) -> [DocumentNode] {
        fields.list("tiers").flatMap { tier -> [DocumentNode] in
            guard case .mapping(let entries) = tier.content, let list = entries.first(where: { $0.key == "gifts" }) else { return [] }
            return ConditionReader.items(list.value)
        }
    }

    private static func stack(_ node: DocumentNode, _ context: ReadingContext) -> Stack {
        var fields = DocumentFields(node, context.log)
        defer { fields.refuseOthers() }
        return Stack(
            id: fields.required("id").map { context.log.identifier($0) } ?? "",
            mode: fields.required("mode").flatMap { context.log.choice($0, Stack.Mode.self) } ?? .add)
    }

    /// Items of a list with ids of their own; where each stands is noted.
    private static func list<Item>(
        _ key: String, _ fields: inout DocumentFields, _ context: ReadingContext, required: Bool = false,
        _ read: (DocumentNode) -> Item
    ) -> [Item] {
        let nodes = fields.list(key, required: required)
        let ids = nodes.map { (id: Self.id(of: $0) ?? "", mark: $0.mark) }
        for item in ids { context.marks[key + "." + item.id] = item.mark }
        if !["assets", "counters", "milestones"].contains(key) { context.log.unique(ids.filter { !$0.id.isEmpty }) }
        return nodes.map(read)
    }

    private static func id(of node: DocumentNode) -> String? { scalar("id", of: node) }

    private static func firstScalar(_ key: String, of node: DocumentNode) -> String? {
        guard case .mapping(let entries) = node.content,
            let value = entries.first(where: { $0.key == key })?.value,
            case .scalar(let text)? = ConditionReader.items(value).first?.content
        else { return nil }
        return text
    }

    private static func scalar(_ key: String, of node: DocumentNode) -> String? {
        guard case .mapping(let entries) = node.content,
            case .scalar(let text)? = entries.first(where: { $0.key == key })?.value.content
        else { return nil }
        return text
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
}
