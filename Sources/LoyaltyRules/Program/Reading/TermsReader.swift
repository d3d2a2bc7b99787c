/// Reads what a program says beside earning and tiers.
struct TermsReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func terms(_ fields: inout DocumentFields) -> ProgramTerms {
        ProgramTerms(
            adjustments: adjustments(fields.optional("adjustments")),
            membership: fields.optional("membership").map(membership), transfers: fields.list("transfers").map(transfer),
            purchases: fields.list("purchases").map(purchase),
            settlement: settlement(fields.list("settlement")),
            holds: fields.optional("holds").map(holds) ?? HoldTerms(),
            notice: fields.optional("notice").map(notice) ?? NoticeTerms(days: 0),
            leapBirthday: fields.choice("born_29_february", default: .february28))
    }

    private func membership(_ node: DocumentNode) -> MembershipTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return MembershipTerms(
            months: fields.required("months").map { log.integer($0, 1...600, key: "months") } ?? 12,
            renewal: fields.optional("renewal").flatMap { RequirementReader(context: context).read($0) },
            forfeits: fields.flag("forfeits"))
    }

    private func transfer(_ node: DocumentNode) -> TransferTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = fields.required("asset").map { context.usable($0, at: $0.mark) } ?? ""
        let decimals = context.decimals(of: asset)
        return TransferTerms(
            asset: asset, atMostPerYear: fields.required("at_most_per_year").map { log.decimal($0, decimals: decimals) } ?? 0,
            atLeast: fields.optional("at_least").map { log.decimal($0, decimals: decimals) } ?? 1)
    }

    private func purchase(_ node: DocumentNode) -> PurchaseTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = fields.required("asset").map { context.known($0, "asset") } ?? ""
        return PurchaseTerms(
            asset: asset, rate: fields.required("rate").flatMap { log.rate($0) } ?? .one,
            atMostPerYear: fields.required("at_most_per_year").map {
                log.decimal($0, decimals: context.decimals(of: asset))
            } ?? 0)
    }

    private func settlement(_ nodes: [DocumentNode]) -> [SettlementTerms] {
        let terms = nodes.map { node -> SettlementTerms in
            var fields = DocumentFields(node, log)
            defer { fields.refuseOthers() }
            let asset = fields.required("asset").map { context.known($0, "asset") } ?? ""
            context.marks["settlement." + asset] = node.mark
            return SettlementTerms(
                asset: asset, charge: fields.required("charge").flatMap { log.rate($0) } ?? .one,
                credit: fields.required("credit").flatMap { log.rate($0) } ?? .one)
        }
        log.unique(zip(terms, nodes).map { (id: $0.asset, mark: $1.mark) }.filter { !$0.id.isEmpty })
        return terms
    }

    private func holds(_ node: DocumentNode) -> HoldTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let days = fields.required("at_most_days").map { log.integer($0, 1...3_660, key: "at_most_days") }
        return days.map { HoldTerms(atMostDays: $0) } ?? HoldTerms()
    }

    private func notice(_ node: DocumentNode) -> NoticeTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return NoticeTerms(days: fields.required("days").map { log.integer($0, 0...730, key: "days") } ?? 0)
    }

    private func adjustments(_ node: DocumentNode?) -> AdjustmentTerms {
        guard let node else { return AdjustmentTerms(limits: [:]) }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        var limits: [String: Int64] = [:]
        if let list = fields.required("limits") {
            var roles = DocumentFields(list, log)
            for entry in roles.all() {
                if Role(rawValue: entry.key) == nil {
                    let words = Role.allCases.map(\.rawValue).joined(separator: ", ")
                    log.add("word_expected", ["found": entry.key, "words": words], at: entry.mark)
                }
                limits[entry.key] = log.decimal(entry.value, decimals: context.assets.first?.decimals ?? 0)
            }
        }
        return AdjustmentTerms(limits: limits, budgets: fields.list("budgets").map(budget))
    }

    private func budget(_ node: DocumentNode) -> CreditBudget {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = fields.optional("asset").map { context.known($0, "asset") } ?? context.assets.first?.id ?? ""
        let per = fields.required("per").flatMap { log.choice($0, CreditBudget.Holder.self) } ?? .agent
        let (role, property) = (fields.optional("role"), fields.optional("property"))
        // A key that changes nothing is refused.
        if per == .agent, let property { log.add("key_unknown", ["key": "property", "known": "role"], at: property.mark) }
        if per == .property, let role { log.add("key_unknown", ["key": "role", "known": "property"], at: role.mark) }
        return CreditBudget(
            per: per, every: fields.required("every").flatMap { log.choice($0, CreditBudget.Period.self) } ?? .day,
            asset: asset, role: role.flatMap { log.choice($0, Role.self) },
            property: property.map { log.known($0, among: context.properties.map(\.id), what: "property") },
            atMost: fields.required("at_most").map { log.decimal($0, decimals: context.decimals(of: asset)) } ?? 0)
    }
}
