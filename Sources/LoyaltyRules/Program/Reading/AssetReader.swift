/// Reads what members hold, and when it ends.
struct AssetReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func asset(_ node: DocumentNode) -> Asset {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let decimals = fields.integer("decimals", 0...4, default: 0) ?? 0
        if let task = fields.optional("task") { reviewTask(&fields, at: task.mark) }
        return Asset(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            decimals: decimals,
            expiry: fields.optional("expires").map { expiry($0, decimals: decimals) },
            available: fields.optional("available_after").map { availability($0) },
            debt: fields.optional("debt").map { debt($0, decimals: decimals) },
            worth: fields.optional("worth").flatMap { log.rate($0) },
            tier: fields.optional("tier").map { context.known($0, "tier") }, message: fields.optional("tells").map { message($0, ends: fields.has("expires")) },
            task: fields.optional("task").map { log.name($0) }, isUsable: fields.flag("usable", default: true))
    }

    /// A task has a last day, and nothing that is only for what members use.
    private func reviewTask(_ fields: inout DocumentFields, at mark: DocumentMark) {
        if !fields.has("expires") { log.add("key_missing", ["key": "expires"], at: mark) }
        let unfit = ["decimals", "available_after", "debt", "usable", "worth", "tier"].filter { fields.has($0) }
        if !unfit.isEmpty { log.add("task_terms", ["keys": unfit.joined(separator: ", ")], at: mark) }
    }

    /// What the member is told; its places are those of `Asset.messagePlaces`.
    private func message(_ node: DocumentNode, ends: Bool) -> LocalName {
        let message = log.name(node)
        // What never ends has no last day.
        let known = ends ? Asset.messagePlaces : [Asset.messagePlaces[0]]
        for language in Language.allCases {
            for place in Asset.places(in: message.text(in: language)) where !known.contains(place) {
                log.add(
                    "message_place", ["found": place, "known": known.map { "{\($0)}" }.joined(separator: ", ")],
                    at: node.mark)
                return message
            }
        }
        return message
    }

    private func debt(_ node: DocumentNode, decimals: Int) -> DebtTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return DebtTerms(atMost: fields.optional("at_most").map { log.decimal($0, decimals: decimals) })
    }

    private func availability(_ node: DocumentNode) -> AvailabilityTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let days = fields.required("days").map { log.integer($0, 1...366, key: "days") } ?? 1
        let kinds = fields.list("of").compactMap { log.choice($0, FolioKind.self) }
        return AvailabilityTerms(days: days, kinds: kinds.isEmpty ? FolioKind.consumption : kinds)
    }

    /// The terms of an asset, or of one rule's points (`ofRule`), which end on a day of their own.
    func expiry(_ node: DocumentNode, decimals: Int = 0, ofRule: Bool = false) -> ExpiryTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let endOf = fields.choice("end_of", default: ExpiryTerms.EndOf.day)
        let after = after(&fields)
        // What was said and can't be read is told, and not missed as well.
        let isStated = ["after_months", "after_days", "on", "inactive_months", "inactive_days", "months_by_tier"].contains { fields.has($0) }
        if fields.has("on"), let node = fields.optional("end_of") { log.add("one_of_keys", ["keys": "end_of, on"], at: node.mark) }
        guard !ofRule else {
            if after == nil, !isStated { log.add("expiry_expected", at: node.mark) }
            return ExpiryTerms(after: after, endOf: endOf)
        }
        let kinds = fields.list("extended_by").compactMap { log.choice($0, FolioKind.self) }
        let modeNode = fields.optional("extension")
        let mode = fields.choice("extension", default: ExpiryTerms.Extension.fromActivity)
        if case .date? = after, let node = fields.optional("extended_by") { log.add("extension_of_date", at: node.mark) }
        if let modeNode, kinds.isEmpty { log.add("extension_without_activity", at: modeNode.mark) }
        let inactive = fields.integer("inactive_months", 1...600)
        let quietDays = fields.optional("inactive_days")
        if inactive != nil, let quietDays { log.add("one_of_keys", ["keys": "inactive_months, inactive_days"], at: quietDays.mark) }
        let endsByInactivity = inactive != nil || quietDays != nil
        let (activity, trades) = activity(&fields)
        let designated = fields.list("events")
        if let node = designated.first, !(kinds + activity).contains(.event) { log.add("events_without_event", at: node.mark) }
        let spared = fields.list("except_tiers").map { context.known($0, "tier") }
        if !fields.has("inactive_months"), !fields.has("inactive_days"),
            let node = fields.optional("activity") ?? fields.optional("except_tiers")
        {
            log.add("activity_without_inactivity", at: node.mark)
        }
        let byTier = fields.optional("months_by_tier").map { monthsByTier($0) } ?? []
        if !byTier.isEmpty, after != nil {
            log.add("one_of_keys", ["keys": "after_months, after_days, on, months_by_tier"], at: node.mark)
        }
        if after == nil, byTier.isEmpty, endsByInactivity, let node = fields.optional("end_of") {
            log.add("end_of_without_term", at: node.mark)
        }
        let remind = reminder(&fields)
        let told = fields.optional("only_after_notice").map { noticeFirst($0, isTold: remind != nil) }
        if !isStated { log.add("expiry_expected", at: node.mark) }
        return ExpiryTerms(
            after: after, endOf: endOf, monthsByTier: byTier, extendedBy: kinds, extensionMode: mode,
            inactiveMonths: inactive, activity: activity, events: designated.map { context.known($0, "event") },
            activeRanks: Set(spared.compactMap { context.tiers.firstIndex(of: $0) }),
            atMostMonths: fields.integer("at_most_months", 1...600), remind: remind, onlyAfterNotice: told,
            reinstate: fields.optional("reinstate").map { reinstatement($0, decimals: decimals) },
            inactiveDays: quietDays.map { log.integer($0, 1...20_000, key: "inactive_days") }, trades: trades)
    }

    /// What counts as activity: kinds of facts, and what members do with what they hold.
    private func activity(_ fields: inout DocumentFields) -> ([FolioKind], Set<Trade>) {
        let words = FolioKind.allCases.map(\.rawValue) + Trade.allCases.map(\.rawValue)
        let nodes = fields.list("activity")
        for node in nodes {
            let found = log.text(node)
            if !words.contains(found) { log.addUnknownWord(found, among: words, at: node.mark) }
        }
        let found = nodes.map { log.text($0) }
        guard !nodes.isEmpty else { return (FolioKind.consumption, []) }
        return (found.compactMap(FolioKind.init(rawValue:)), Set(found.compactMap(Trade.init(rawValue:))))
    }

    /// - Parameter isTold: whether members are told at all: else nothing would ever end.
    private func noticeFirst(_ node: DocumentNode, isTold: Bool) -> NoticeFirst {
        if !isTold { log.add("notice_without_reminder", at: node.mark) }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return NoticeFirst(days: fields.required("days").map { log.integer($0, 0...1_800, key: "days") } ?? 0)
    }

    private func reinstatement(_ node: DocumentNode, decimals: Int) -> ReinstatementTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return ReinstatementTerms(
            withinDays: fields.required("within_days").map { log.integer($0, 1...3_660, key: "within_days") } ?? 1,
            forDays: fields.required("for_days").map { log.integer($0, 0...3_660, key: "for_days") } ?? 0,
            atMostPerYear: fields.optional("at_most_per_year").map { log.decimal($0, decimals: decimals) })
    }

    private func after(_ fields: inout DocumentFields) -> Validity? {
        let days = fields.optional("after_days")
        if let stated = fields.optional("on") {
            if days != nil || fields.has("after_months") {
                log.add("one_of_keys", ["keys": "after_months, after_days, on"], at: stated.mark)
            }
            return end(stated)
        }
        if let months = fields.integer("after_months", 1...600) {
            if let days { log.add("one_of_keys", ["keys": "after_months, after_days"], at: days.mark) }
            return .months(months)
        }
        return fields.integer("after_days", 0...20_000).map { .days($0) }
    }

    /// `on: 2026-12-31`, or each year anew: `on: {month: 3, day: 31, years_later: 2}`.
    private func end(_ node: DocumentNode) -> Validity? {
        if case .scalar = node.content { return log.day(node).map { .date($0) } }
        var parts = DocumentFields(node, log)
        defer { parts.refuseOthers() }
        let month = parts.required("month").map { log.integer($0, 1...12, key: "month") } ?? 1
        let day = parts.required("day").map { log.integer($0, 1...31, key: "day") } ?? 1
        let years = parts.integer("years_later", 0...50, default: 0) ?? 0
        guard let end = MonthDay(month: month, day: day) else {
            log.add("month_day_expected", ["found": "\(month)-\(day)"], at: node.mark)
            return nil
        }
        return .dayOfYear(end, yearsLater: years)
    }

    private func monthsByTier(_ node: DocumentNode) -> [Int] {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return context.tiers.map { tier in
            if fields.optional(tier) == nil { log.add("rate_missing", ["tier": tier], at: node.mark) }
            return fields.integer(tier, 1...600) ?? 1
        }
    }

    private func reminder(_ fields: inout DocumentFields) -> Reminder? {
        guard let node = fields.optional("remind") else { return nil }
        var parts = DocumentFields(node, log)
        defer { parts.refuseOthers() }
        guard let (key, value) = context.one(of: ["months_before", "days_before"], in: &parts) else { return nil }
        return key == "months_before"
            ? .months(log.integer(value, 1...60, key: key)) : .days(log.integer(value, 1...1_800, key: key))
    }
}
