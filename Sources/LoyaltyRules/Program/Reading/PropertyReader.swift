/// Reads hotels, categories, brands, events and seasons: what the rules of a document speak about.
struct PropertyReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func category(_ node: DocumentNode) -> Category {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return Category(id: id(&fields), name: name(&fields))
    }

    func property(_ node: DocumentNode) -> Property {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let outlets = fields.list("outlets")
        let property = Property(
            id: id(&fields), name: name(&fields), city: fields.optional("city").map { log.name($0) },
            timeZone: fields.text("time_zone"), outlets: outlets.map(outlet),
            brand: fields.optional("brand").map { context.known($0, "brand") },
            groups: fields.list("groups").map { log.identifier($0) },
            awardCategory: fields.optional("award_category").map { log.identifier($0) })
        log.unique(zip(property.outlets.map(\.id), outlets.map(\.mark)).map { ($0, $1) })
        return property
    }

    private func outlet(_ node: DocumentNode) -> Outlet {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return Outlet(
            id: id(&fields), name: name(&fields),
            category: fields.required("category").map { context.known($0, "category") } ?? "")
    }

    func event(_ node: DocumentNode) -> EventKind {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return EventKind(id: id(&fields), name: name(&fields), occurs: fields.optional("occurs").flatMap(occasion))
    }

    private func occasion(_ node: DocumentNode) -> Occasion? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let words = ["birthday", "anniversary", "monthly", "joining", "friend_joins", "friend_consumes", "friend_ranking"]
        guard let (key, value) = context.one(of: words, in: &fields) else { return nil }
        var parts = DocumentFields(value, log)
        defer { parts.refuseOthers() }
        switch key {
        case "monthly": return .monthly(day: parts.required("day").map { log.integer($0, 1...31, key: "day") } ?? 1)
        case "joining": return .joining
        case "friend_joins": return .friendJoins(tells: parts.choice("tells", default: .referrer))
        case "friend_consumes": return .friendConsumes(friendFact(&parts), tells: parts.choice("tells", default: .referrer))
        case "friend_ranking": return .friendRanking(ranking(&parts))
        default:
            let days = parts.integer("days_before", 0...180, default: 0) ?? 0
            return key == "birthday" ? .birthday(daysBefore: days) : .anniversary(daysBefore: days)
        }
    }

    private func friendFact(_ parts: inout DocumentFields) -> FriendFact {
        let kinds = parts.list("of").compactMap { log.choice($0, FolioKind.self) }
        let least = parts.optional("spend_at_least").map { context.money($0) } ?? 0
        return FriendFact(
            kinds.isEmpty ? FolioKind.consumption : kinds, spendAtLeast: least, when: parts.optional("when").map(friendCondition))
    }

    private func ranking(_ parts: inout DocumentFields) -> FriendRanking {
        let period = parts.required("per").flatMap { log.choice($0, FriendRanking.Period.self) } ?? .month
        let first = parts.integer("from_place", 1...100, default: 1) ?? 1
        let last = parts.optional("to_place").map { log.integer($0, first...100, key: "to_place") } ?? first
        return FriendRanking(
            period, places: first...max(first, last), friendsAtLeast: parts.integer("friends_at_least", 1...10_000, default: 1) ?? 1,
            judgedAfterDays: parts.integer("judged_after_days", 1...90, default: 14) ?? 14, fact: friendFact(&parts))
    }

    /// What must hold of a friend's fact. It says nothing of the friend's past or person: whoever referred could see neither.
    private func friendCondition(_ node: DocumentNode) -> Condition {
        let condition = ConditionReader.read(node, context)
        let isOfFact = condition.leaves.allSatisfy { leaf in
            switch leaf {
            case .history, .birthday, .number(.daysSinceJoining, _), .text(.tag, _), .text(.joinedBy, _), .text(.event, _): false
            default: true
            }
        }
        if !isOfFact { log.add("friend_condition", at: node.mark) }
        return condition
    }

    func season(_ node: DocumentNode) -> Season {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        var (ranges, yearly): ([DayRange], [YearlyRange]) = ([], [])
        for node in fields.list("dates", required: true) {
            if let days = context.yearly(node) { yearly.append(days) } else { ranges.append(context.range(node)) }
        }
        return Season(
            id: fields.required("id").map { log.identifier($0) } ?? "", name: fields.optional("name").map { log.name($0) },
            ranges: ranges, yearly: yearly, properties: fields.list("properties").map { context.known($0, "property") },
            groups: fields.list("groups").map { context.known($0, "group") })
    }

    private func id(_ fields: inout DocumentFields) -> String { fields.required("id").map { log.identifier($0) } ?? "" }

    private func name(_ fields: inout DocumentFields) -> LocalName {
        fields.required("name").map { log.name($0) } ?? LocalName([:])
    }
}
