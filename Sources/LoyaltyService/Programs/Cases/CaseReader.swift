import LoyaltyRules

/// Reads one case of a case file.
enum CaseReader {
    /// The case; nil after a problem that leaves nothing to run.
    static func read(
        _ node: DocumentNode, common: Program?, _ log: ProblemLog, loadProgram: (String) throws -> Program
    ) throws -> ProgramCase? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let name = fields.text("case")
        let own = try fields.optional("program").map { try loadProgram(log.text($0)) }
        guard let program = own ?? common else {
            log.add("key_missing", ["key": "program"], at: node.mark)
            return nil
        }
        let today = fields.day("today")
        let (tier, traits) = fields.optional("member").map { member($0, program, log) } ?? (nil, MemberTraits())
        let rates = fields.list("rates").compactMap { rate($0, log) }
        var facts = CaseFactReader(program: program, traits: traits, log: log, shown: refusals(fields.list("expect")))
        var given = fields.list("given").flatMap { facts.read($0) }
        // A fact that repeats is about its last time.
        let told = fields.optional("when").map { facts.read($0) } ?? []
        given += told.dropLast()
        let when = told.last
        let reader = CaseExpectationReader(program: program, hasFact: fields.has("when"), log: log)
        let expectations = fields.list("expect", required: true).map { reader.read($0) }
        return ProgramCase(
            name: name, program: program, tier: tier, traits: traits, today: today, rates: rates, given: given, when: when,
            expectations: expectations)
    }

    /// The refusals that the case is there to show: what they speak of may be unknown.
    private static func refusals(_ expectations: [DocumentNode]) -> Set<String> {
        Set(
            expectations.compactMap { node in
                guard case .mapping(let entries) = node.content,
                    case .scalar(let code)? = entries.first(where: { $0.key == "refused" })?.value.content
                else { return nil }
                return code
            })
    }

    private static func member(_ node: DocumentNode, _ program: Program, _ log: ProblemLog) -> (String?, MemberTraits) {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let tier = fields.optional("tier").map { log.known($0, among: program.tiers.map(\.id), what: "tier") }
        let traits = MemberTraits(
            joinedOn: fields.day("joined"), joinedBy: fields.optional("joined_by").map { log.text($0) },
            birthday: fields.optional("birthday").flatMap { birthday($0, log) },
            tags: Set(fields.list("tags").map { log.word($0) }))
        return (tier, traits)
    }

    /// A day of the year, written `MM-DD`.
    private static func birthday(_ node: DocumentNode, _ log: ProblemLog) -> MonthDay? {
        let text = log.text(node)
        if let day = MonthDay(text) { return day }
        log.add("month_day_expected", ["found": text], at: node.mark)
        return nil
    }

    private static func rate(_ node: DocumentNode, _ log: ProblemLog) -> DayRate? {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let currency = fields.required("currency").flatMap { log.currency($0) }
        let day = fields.required("on").flatMap { log.day($0) }
        let rate = fields.required("rate").flatMap { log.rate($0) }
        guard let currency, let day, let rate else { return nil }
        return DayRate(currency: currency, day: day, rate: rate)
    }
}
