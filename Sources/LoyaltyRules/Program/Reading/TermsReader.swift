/// Reads what a program says beside earning and tiers.
struct TermsReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func terms(_ fields: inout DocumentFields) -> ProgramTerms {
        ProgramTerms(
            adjustments: adjustments(fields.optional("adjustments")),
            membership: fields.optional("membership").map(membership), transfers: fields.list("transfers").map(transfer),
            purchases: fields.list("purchases").map(purchase), conversions: conversions(fields.list("conversions")),
            pool: fields.optional("pool").map(pool),
            settlement: PartnerReader(context: context).settlement(fields.list("settlement"), at: "settlement"),
            holds: fields.optional("holds").map(holds) ?? HoldTerms(),
            notice: fields.optional("notice").map(notice) ?? NoticeTerms(days: 0),
            leapBirthday: fields.choice("born_29_february", default: .february28),
            backToBack: fields.optional("back_to_back").map(backToBack))
    }

    private func membership(_ node: DocumentNode) -> MembershipTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let months = fields.required("months").map { log.integer($0, 1...600, key: "months") } ?? 12
        let renewal = fields.optional("renewal").flatMap { RequirementReader(context: context).read($0) }
        return MembershipTerms(
            months: months, renewal: renewal, forfeits: fields.flag("forfeits"),
            byTier: ofTiers(fields.list("by_tier"), months: months, renewal: renewal))
    }

    /// What a tier does not say is as for everybody.
    private func ofTiers(_ nodes: [DocumentNode], months general: Int, renewal usual: Requirement?) -> [TierMembership] {
        let terms = nodes.map { node -> TierMembership in
            var fields = DocumentFields(node, log)
            defer { fields.refuseOthers() }
            let tier = fields.required("tier").map { context.known($0, "tier") } ?? ""
            context.marks["membership." + tier] = node.mark
            let isPermanent = fields.flag("permanent")
            let (months, renewal) = (fields.optional("months"), fields.optional("renewal"))
            if isPermanent, let other = months ?? renewal {
                log.add("one_of_keys", ["keys": months == nil ? "permanent, renewal" : "permanent, months"], at: other.mark)
            }
            return TierMembership(
                tier: tier, months: isPermanent ? nil : months.map { log.integer($0, 1...600, key: "months") } ?? general,
                renewal: isPermanent ? nil : renewal.map { RequirementReader(context: context).read($0) } ?? usual)
        }
        log.unique(zip(terms, nodes).map { (id: $0.tier, mark: $1.mark) }.filter { !$0.id.isEmpty })
        return terms
    }

    /// Each way once: two rates for the same would leave open which counts.
    private func conversions(_ nodes: [DocumentNode]) -> [ConversionTerms] {
        let terms = nodes.map(conversion)
        log.unique(zip(terms, nodes).map { (id: $0.id, mark: $1.mark) }.filter { $0.id != "/" })
        return terms
    }

    private func conversion(_ node: DocumentNode) -> ConversionTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let from = fields.required("from").map { context.usable($0, at: $0.mark) } ?? ""
        let target = fields.required("to")
        let to = target.map { context.known($0, "asset") } ?? ""
        if let target, !from.isEmpty, from == to { log.add("conversion_into_itself", ["asset": from], at: target.mark) }
        context.marks["conversions." + from + "/" + to] = node.mark
        let decimals = context.decimals(of: from)
        let (rate, step) = (fields.required("rate"), fields.optional("step"))
        let share = rate.flatMap { log.rate($0) }
        if let rate, share?.millionths == 0 { log.add("price_zero", at: rate.mark) }
        let steps = step.map { log.decimal($0, decimals: decimals) }
        if steps == 0, let step { log.add("price_zero", at: step.mark) }
        return ConversionTerms(
            from: from, to: to, rate: share ?? .one,
            atMostPerYear: fields.required("at_most_per_year").map { log.decimal($0, decimals: decimals) } ?? 0,
            atLeast: fields.optional("at_least").map { log.decimal($0, decimals: decimals) } ?? 1,
            step: steps == 0 ? nil : steps, fee: fields.optional("fee").flatMap { fee($0, decimals: decimals) })
    }

    private func pool(_ node: DocumentNode) -> PoolTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        context.marks["pool"] = node.mark
        let asset = context.usable(fields.optional("asset"), at: node.mark)
        let decimals = context.decimals(of: asset)
        let people = fields.required("members").map {
            log.integer($0, PoolTerms.people, key: "members")
        }
        return PoolTerms(
            asset: asset, members: people ?? PoolTerms.people.lowerBound,
            atMostPerYear: fields.required("at_most_per_year").map { log.decimal($0, decimals: decimals) } ?? 0,
            atLeast: fields.optional("at_least").map { log.decimal($0, decimals: decimals) } ?? 1)
    }

    private func transfer(_ node: DocumentNode) -> TransferTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = fields.required("asset").map { context.usable($0, at: $0.mark) } ?? ""
        let decimals = context.decimals(of: asset)
        return TransferTerms(
            asset: asset, atMostPerYear: fields.required("at_most_per_year").map { log.decimal($0, decimals: decimals) } ?? 0,
            atLeast: fields.optional("at_least").map { log.decimal($0, decimals: decimals) } ?? 1,
            fee: fields.optional("fee").flatMap { fee($0, decimals: decimals) })
    }

    private func fee(_ node: DocumentNode, decimals: Int) -> TransferFee? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        guard let (key, value) = context.one(of: ["share", "amount", "money"], in: &fields) else { return nil }
        let least = fields.optional("at_least")
        if key != "share", let least { log.add("fee_least_without_share", at: least.mark) }
        switch key {
        case "share":
            let rate = log.rate(value) ?? .one
            if rate.millionths == 0 { log.add("price_zero", at: value.mark) }
            // More than the gift itself is a slip of the pen.
            if rate > .one { log.add("fee_too_large", at: value.mark) }
            return .share(rate, atLeast: least.map { log.decimal($0, decimals: decimals) } ?? 0)
        case "amount":
            let amount = log.decimal(value, decimals: decimals)
            if amount == 0 { log.add("price_zero", at: value.mark) }
            return .amount(amount)
        default:
            let money = context.money(value)
            if money == 0 { log.add("price_zero", at: value.mark) }
            return .money(money)
        }
    }

    private func purchase(_ node: DocumentNode) -> PurchaseTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let asset = fields.required("asset").map { context.known($0, "asset") } ?? ""
        let decimals = context.decimals(of: asset)
        let step = fields.optional("step")
        let steps = step.map { log.decimal($0, decimals: decimals) }
        if steps == 0, let step { log.add("price_zero", at: step.mark) }
        return PurchaseTerms(
            asset: asset, rate: fields.required("rate").flatMap { log.rate($0) } ?? .one,
            atMostPerYear: fields.required("at_most_per_year").map { log.decimal($0, decimals: decimals) } ?? 0,
            atLeast: fields.optional("at_least").map { log.decimal($0, decimals: decimals) } ?? 1,
            step: steps == 0 ? nil : steps)
    }

    private func holds(_ node: DocumentNode) -> HoldTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let days = fields.required("at_most_days").map { log.integer($0, 1...3_660, key: "at_most_days") }
        return days.map { HoldTerms(atMostDays: $0) } ?? HoldTerms()
    }

    private func backToBack(_ node: DocumentNode) -> BackToBackTerms {
        context.marks["back_to_back"] = node.mark
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return BackToBackTerms(nightsBetween: fields.integer("nights_between", 0...30, default: 0) ?? 0)
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
                    log.addUnknownWord(entry.key, among: Role.allCases.map(\.rawValue), at: entry.mark)
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
