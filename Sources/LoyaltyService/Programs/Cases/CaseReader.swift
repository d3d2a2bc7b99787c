import LoyaltyRules

/// Reads one case of a case file.
enum CaseReader {
    /// The case; nil after a problem that leaves nothing to run.
    static func read(
        _ node: DocumentNode, common: Program?, _ log: CaseLog, loadProgram: (String) throws -> Program
    ) throws -> ProgramCase? {
        var fields = CaseFields(node, log)
        let name = fields.required("case").flatMap(log.text)
        let own = try fields.text("program").map { try loadProgram($0) }
        guard let program = own ?? common else {
            log.add("key_missing", ["key": "program"], at: node.mark)
            return nil
        }
        let today = fields.day("today")
        let tier = fields.optional("member").flatMap { self.tier($0, program, log) }
        let rates = fields.list("rates").compactMap { rate($0, log) }
        var facts = CaseFactReader(program: program, log: log)
        let given = fields.list("given").compactMap { facts.read($0) }
        let when = fields.optional("when").flatMap { facts.read($0) }
        let reader = CaseExpectationReader(
            program: program, hasFact: fields.optional("when") != nil, log: log)
        let expectations = fields.list("expect", required: true).map { reader.read($0) }
        fields.refuseOthers()
        return ProgramCase(
            name: name ?? "", program: program, tier: tier, today: today, rates: rates, given: given,
            when: when,
            expectations: expectations)
    }

    private static func tier(_ node: DocumentNode, _ program: Program, _ log: CaseLog) -> String? {
        var fields = CaseFields(node, log)
        let tier = fields.required("tier").flatMap { node in
            log.text(node).flatMap {
                log.known($0, among: program.tiers.map(\.id), what: "tier", at: node.mark)
            }
        }
        fields.refuseOthers()
        return tier
    }

    private static func rate(_ node: DocumentNode, _ log: CaseLog) -> DayRate? {
        var fields = CaseFields(node, log)
        let currency = fields.required("currency").flatMap(log.currency)
        let day = fields.required("on").flatMap(log.day)
        let rate = fields.required("rate").flatMap(log.rate)
        fields.refuseOthers()
        guard let currency, let day, let rate else { return nil }
        return DayRate(currency: currency, day: day, rate: rate)
    }
}
