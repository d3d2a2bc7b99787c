import LoyaltyRules

/// Reads what a case expects.
struct CaseExpectationReader {
    let program: Program
    /// Whether the case has a fact whose points, counters and receipt can be compared.
    let hasFact: Bool
    let log: ProblemLog

    func read(_ node: DocumentNode) -> CaseExpectation {
        var fields = DocumentFields(node, log)
        var expected = CaseExpectation(on: fields.day("on"))
        ofFact(&expected, &fields)
        ofDay(&expected, &fields)
        fields.refuseOthers()
        if fields.all().allSatisfy({ $0.key == "on" }) { log.add("list_empty", ["key": "expect"], at: node.mark) }
        return expected
    }

    private func ofFact(_ expected: inout CaseExpectation, _ fields: inout DocumentFields) {
        let points = program.points.decimals
        let node = { (key: String, fields: inout DocumentFields) in self.ofFact(key, &fields) }
        expected.refused = node("refused", &fields).map(refusal)
        expected.points = node("points", &fields).map { decimal($0, points) }
        expected.earned = node("earned", &fields).map { amounts($0, among: ruleIDs, what: "rule") } ?? []
        expected.exact = node("exact", &fields).map { CaseFigures.plain(log.text($0)) }
        expected.expires = node("expires", &fields).flatMap(end)
        expected.counters = node("counters", &fields).map { amounts($0, among: program.counters.map(\.id), what: "counter") } ?? []
        if node("offers", &fields) != nil { expected.offers = fields.list("offers").map { log.text($0) } }
        if node("told", &fields) != nil { expected.told = fields.list("told").map { log.text($0) } }
        if node("tasks", &fields) != nil { expected.tasks = fields.list("tasks").map { log.text($0) } }
        expected.price = node("price", &fields).map { AssetAmount(program.points.id, decimal($0, points)) }
        expected.money = node("money", &fields).map { decimal($0, program.currency.decimals) }
        expected.benefit = node("benefit", &fields).map { log.text($0) }
        expected.topUp = node("top_up", &fields).map { decimal($0, points) }
        if node("receipt", &fields) != nil { expected.receipt = fields.list("receipt").map(receiptWord) }
    }

    private func ofDay(_ expected: inout CaseExpectation, _ fields: inout DocumentFields) {
        expected.tier = fields.optional("tier").map { log.known($0, among: program.tiers.map(\.id), what: "tier") }
        expected.until = fields.optional("until").flatMap(end)
        expected.balance = fields.optional("balance").map { decimal($0, program.points.decimals) }
        expected.owed = fields.optional("owed").map { decimal($0, program.points.decimals) }
        expected.available = fields.optional("available").map { decimal($0, program.points.decimals) }
        expected.pending = fields.optional("pending").map { decimal($0, program.points.decimals) }
        expected.holds = fields.optional("holds").map { amounts($0, among: program.assets.map(\.id), what: "asset") } ?? []
        if fields.has("lots") { expected.lots = fields.list("lots").compactMap(lot) }
        expected.remind = fields.day("remind")
        expected.membership = fields.optional("membership").map(membership)
        if let node = fields.optional("occurs") {
            var entries = DocumentFields(node, log)
            expected.occurs = entries.all().compactMap { entry in
                let key = DocumentNode(.scalar(entry.key), at: entry.mark)
                let event = log.known(key, among: program.names.events.map(\.id), what: "event")
                return log.day(entry.value).map { (event, $0) }
            }
        }
    }

    private var ruleIDs: [String] { program.earning.map(\.id) + program.milestones.map(\.id) + program.tiers.flatMap(\.gifts).map(\.id) }

    /// A key that only a case with a fact can have.
    private func ofFact(_ key: String, _ fields: inout DocumentFields) -> DocumentNode? {
        let node = fields.optional(key)
        if let node, !hasFact { log.add("expected_without_when", ["key": key], at: node.mark) }
        return node
    }

    /// The code of a refusal.
    private func refusal(_ node: DocumentNode) -> String {
        let code = log.text(node)
        let known = RefusalCode.allCases.map(\.rawValue) + CardReview.Refusal.allCases.map(\.rawValue) + ["not_a_posting"]
        guard !known.contains(code) else { return code }
        if let meant = MeantWord.nearest(to: code, among: known) {
            log.add("refusal_mistyped", ["found": code, "meant": meant], at: node.mark)
        } else {
            log.add("refusal_unknown", ["found": code], at: node.mark)
        }
        return code
    }

    /// A figure, a name, or the key of a sentence, which must be one.
    private func receiptWord(_ node: DocumentNode) -> String {
        let word = log.text(node)
        guard word.wholeMatch(of: /[a-z_]+(?:\.[a-z_]+)+/) != nil else { return word }
        let keys = ServiceTexts.catalogue.keys
        guard !keys.contains("receipt." + word) else { return word }
        let known = keys.filter { $0.hasPrefix("receipt.") }.map { String($0.dropFirst("receipt.".count)) }.sorted()
        if let meant = MeantWord.nearest(to: word, among: known) {
            log.add("receipt_key_mistyped", ["found": word, "meant": meant], at: node.mark)
        } else {
            log.add("receipt_key_unknown", ["found": word], at: node.mark)
        }
        return word
    }

    /// Its last day, `never` or `lapsed`.
    private func membership(_ node: DocumentNode) -> String {
        let word = log.text(node)
        return ["never", "lapsed"].contains(word) ? word : log.day(node)?.description ?? word
    }

    private func end(_ node: DocumentNode) -> CaseEnd? {
        if case .scalar("never") = node.content { return .never }
        return log.day(node).map { .day($0) }
    }

    private func amounts(_ node: DocumentNode, among ids: [String], what: String) -> [(id: String, amount: Int64)] {
        var fields = DocumentFields(node, log)
        return fields.all().map { entry in
            let id = log.known(DocumentNode(.scalar(entry.key), at: entry.mark), among: ids, what: what)
            let isGift = program.milestone(id) != nil || program.tierGift(id) != nil
            let asset = program.rule(id)?.asset ?? (isGift ? program.points.id : id)
            return (id, decimal(entry.value, program.decimals(of: asset)))
        }
    }

    /// A decimal that may be negative: what is taken back is expected, too.
    private func decimal(_ node: DocumentNode, _ decimals: Int) -> Int64 {
        if let value = Decimals.integer(log.text(node), decimals: decimals), value < 0 { return value }
        return log.decimal(node, decimals: decimals)
    }

    private func lot(_ node: DocumentNode) -> CaseLot? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let earned = fields.required("earned").flatMap { log.day($0) }
        let points = fields.required("points").map { log.decimal($0, decimals: program.points.decimals) }
        let expires = fields.required("expires").flatMap(end)
        guard let earned, let points, let expires else { return nil }
        return CaseLot(earned: earned, points: points, expires: expires)
    }
}
