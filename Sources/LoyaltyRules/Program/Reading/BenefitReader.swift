/// Reads what tiers have at the hotel, and the clauses of their cards.
struct BenefitReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func benefit(_ node: DocumentNode) -> Benefit {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let kind = context.one(of: Self.kinds, in: &fields)
        let own = kind.map { values($0.node, $0.key).compactMapValues { $0 } } ?? [:]
        if let kind, own.isEmpty { log.add("list_empty", ["key": kind.key], at: kind.node.mark) }
        return Benefit(
            id: fields.required("id").map { log.identifier($0) } ?? "",
            name: fields.required("name").map { log.name($0) } ?? LocalName([:]), values: own,
            exceptions: fields.list("except").map { exception($0, kind?.key ?? Self.kinds[0]) })
    }

    private static let kinds = ["until", "for_each"]

    private func exception(_ node: DocumentNode, _ kind: String) -> Benefit.Exception {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let place = context.one(of: ["property", "brand", "group"], in: &fields)
        let words = place.map { place in ConditionReader.items(place.node).map { WordPattern.exactly(context.known($0, place.key)) } }
        let table = fields.required(kind)
        return Benefit.Exception(
            place: .text(place.flatMap { TextCondition(rawValue: $0.key) } ?? .property, words ?? []),
            values: table.map { values($0, kind, canBeNone: true) } ?? [:])
    }

    /// By tier: a time, or `room` and `guest`.
    private func values(_ node: DocumentNode, _ kind: String, canBeNone: Bool = false) -> [String: BenefitValue?] {
        var fields = DocumentFields(node, log)
        var found: [String: BenefitValue?] = [:]
        for entry in fields.all() {
            let tier = context.known(DocumentNode(.scalar(entry.key), at: entry.mark), "tier")
            let text = log.text(entry.value)
            if canBeNone, text == "none" {
                found[tier] = .some(nil)
            } else if let value = value(text, kind) {
                found[tier] = value
            } else {
                let words = (kind == "until" ? ["12:00 … 23:59"] : ["room", "guest"]) + (canBeNone ? ["none"] : [])
                log.addUnknownWord(text, among: words, at: entry.value.mark)
            }
        }
        return found
    }

    private func value(_ text: String, _ kind: String) -> BenefitValue? {
        guard kind != "until" else { return BenefitValue(time: text) }
        return text == "room" ? .room : text == "guest" ? .guest : nil
    }

    func card(_ node: DocumentNode) -> CardTerms {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return CardTerms(
            reissueFee: fields.optional("reissue_fee").map { context.money($0) } ?? 0,
            isTransferable: fields.flag("transferable", default: true),
            isRefundable: fields.flag("refundable", default: true))
    }
}
