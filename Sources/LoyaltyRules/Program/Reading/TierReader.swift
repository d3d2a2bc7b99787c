/// Reads the rungs of the ladder.
struct TierReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func tier(_ node: DocumentNode, isFirst: Bool) -> Tier {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        let name = fields.required("name").map { log.name($0) } ?? LocalName([:])
        if isFirst {
            for key in [
                "attain", "retain", "lifetime", "prices", "challenge", "grant", "gifts", "falls", "valid_months", "valid",
            ] {
                if let node = fields.optional(key) { log.add("first_tier_condition", ["key": key], at: node.mark) }
            }
        }
        // That it is said matters: without a word a tier is for life, which is seldom meant for all of them.
        if let stated = fields.optional("valid") ?? fields.optional("valid_months") { context.marks["tiers." + id + ".valid"] = stated.mark }
        let reader = RequirementReader(context: context)
        let attain = fields.optional("attain")
        let others = ["retain", "prices", "challenge", "grant"].contains { fields.has($0) }
        for key in ["valid_months", "valid", "falls"] where attain == nil && !others && !isFirst {
            if let node = fields.optional(key) { log.add("validity_without_condition", ["key": key], at: node.mark) }
        }
        return Tier(
            id: id, name: name, attain: attain.flatMap { reader.read($0) },
            retain: fields.optional("retain").flatMap { reader.read($0) }, fall: fall(&fields),
            validity: WindowReader.validity(&fields, log) ?? .lifetime,
            lifetime: fields.optional("lifetime").flatMap { reader.read($0, window: .lifetime) },
            prices: fields.list("prices").map(price), challenge: fields.optional("challenge").map(challenge),
            grant: fields.optional("grant").map(grant), gifts: fields.list("gifts").map(gift),
            card: fields.optional("card").map { BenefitReader(context: context).card($0) })
    }

    private func fall(_ fields: inout DocumentFields) -> TierFall {
        guard let node = fields.optional("falls") else { return .earned }
        if case .scalar(let word) = node.content {
            switch word {
            case "earned": return .earned
            case "one_step": return .oneStep
            case "never": return .never
            default:
                log.addUnknownWord(word, among: ["earned", "one_step", "never", "{to: …}"], at: node.mark)
                return .earned
            }
        }
        var parts = DocumentFields(node, log)
        defer { parts.refuseOthers() }
        return .to(parts.required("to").map { context.known($0, "tier") } ?? "")
    }

    private func price(_ node: DocumentNode) -> TierPrice {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        let kind = context.one(of: ["points", "asset", "money"], in: &fields)
        var (asset, amount): (String?, Int64) = (nil, 0)
        switch kind?.key {
        case "money": amount = kind.map { context.money($0.node) } ?? 0
        case "asset":
            asset = kind.map { context.usable($0.node, at: $0.node.mark) }
            let decimals = context.decimals(of: asset ?? "")
            amount = fields.optional("amount").map { log.decimal($0, decimals: decimals) }
                ?? Int64(Formats.powerOfTen(decimals))
        default:
            asset = context.usable(nil, at: kind?.node.mark ?? node.mark)
            amount = kind.map { log.decimal($0.node, decimals: context.assets.first?.decimals ?? 0) } ?? 0
        }
        let (isGift, renews) = (fields.flag("gift"), fields.flag("renews"))
        if isGift, renews, let node = fields.optional("renews") { log.add("renews_as_gift", at: node.mark) }
        if amount == 0, let kind { log.add("price_zero", at: kind.node.mark) }
        return TierPrice(
            id: id, asset: asset, amount: amount, from: fields.list("from").map { context.known($0, "tier") },
            isGift: isGift, validity: WindowReader.validity(&fields, log), renews: renews)
    }

    private func challenge(_ node: DocumentNode) -> TierChallenge {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let days = fields.required("days").map { log.integer($0, 1...1_000, key: "days") } ?? 90
        return TierChallenge(
            days: days,
            keep: fields.optional("keep").flatMap { RequirementReader(context: context).read($0, window: .lifetime) },
            timesPerMember: fields.integer("times", 1...100, default: 1) ?? 1)
    }

    private func grant(_ node: DocumentNode) -> TierGrant {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return TierGrant(
            atMostMonths: fields.required("at_most_months").map { log.integer($0, 1...600, key: "at_most_months") } ?? 1)
    }

    private func gift(_ node: DocumentNode) -> TierGift {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let ways = fields.list("reached_by").compactMap { log.choice($0, TierGift.Way.self) }
        let gives = fields.required("gives")
        let amounts = gives.map { context.amounts($0) } ?? []
        if let gives, amounts.isEmpty || amounts.contains(where: { $0.amount == 0 }) {
            log.add("gives_zero", at: gives.mark)
        }
        return TierGift(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]), gives: amounts,
            oncePer: fields.choice("once_per", default: .lifetime), reachedBy: ways.isEmpty ? [.counted] : ways,
            expiry: fields.optional("expires").map { AssetReader(context: context).expiry($0, ofRule: true) })
    }
}
