import LoyaltyRules

/// Reads what a case expects.
struct CaseExpectationReader {
    let program: Program
    /// Whether the case has a fact whose points, counters and receipt can be compared.
    let hasFact: Bool
    let log: CaseLog

    func read(_ node: DocumentNode) -> CaseExpectation {
        var fields = CaseFields(node, log)
        var expected = CaseExpectation(on: fields.day("on"))
        let points = program.points.decimals
        expected.refused = ofFact("refused", &fields).flatMap(log.text)
        expected.points = ofFact("points", &fields).flatMap { log.decimal($0, decimals: points) }
        expected.exact = ofFact("exact", &fields).flatMap(log.text).map(CaseFigures.plain)
        expected.expires = ofFact("expires", &fields).flatMap(end)
        expected.counters = ofFact("counters", &fields).map(counters) ?? []
        if ofFact("receipt", &fields) != nil {
            expected.receipt = fields.list("receipt").compactMap(log.text)
        }
        expected.tier = fields.optional("tier").flatMap { node in
            log.text(node).flatMap {
                log.known($0, among: program.tiers.map(\.id), what: "tier", at: node.mark)
            }
        }
        expected.until = fields.optional("until").flatMap(end)
        expected.balance = fields.optional("balance").flatMap { log.decimal($0, decimals: points) }
        if fields.optional("lots") != nil { expected.lots = fields.list("lots").compactMap(lot) }
        fields.refuseOthers()
        if fields.all().allSatisfy({ $0.key == "on" }) {
            log.add("list_empty", ["key": "expect"], at: node.mark)
        }
        return expected
    }

    /// A key that only a case with a fact can have.
    private func ofFact(_ key: String, _ fields: inout CaseFields) -> DocumentNode? {
        let node = fields.optional(key)
        if let node, !hasFact { log.add("expected_without_when", ["key": key], at: node.mark) }
        return node
    }

    private func end(_ node: DocumentNode) -> CaseEnd? {
        if case .scalar("never") = node.content { return .never }
        return log.day(node).map { .day($0) }
    }

    private func counters(_ node: DocumentNode) -> [(id: String, amount: Int64)] {
        var fields = CaseFields(node, log)
        return fields.all().compactMap { entry in
            let ids = program.counters.map(\.id)
            guard let id = log.known(entry.key, among: ids, what: "counter", at: entry.mark),
                let amount = log.decimal(entry.value, decimals: program.decimals(of: id))
            else { return nil }
            return (id, amount)
        }
    }

    private func lot(_ node: DocumentNode) -> CaseLot? {
        var fields = CaseFields(node, log)
        let earned = fields.required("earned").flatMap(log.day)
        let points = fields.required("points").flatMap { log.decimal($0, decimals: program.points.decimals) }
        let expires = fields.required("expires").flatMap(end)
        fields.refuseOthers()
        guard let earned, let points, let expires else { return nil }
        return CaseLot(earned: earned, points: points, expires: expires)
    }
}
