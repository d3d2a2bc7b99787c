import LoyaltyRules

/// Reads what happens in one case. What a case leaves out is filled in: the first hotel of the program, the
/// program's currency, a number of its own, the category of the outlet.
struct CaseFactReader {
    let program: Program
    let log: ProblemLog
    let traits: MemberTraits
    /// The codes of the refusals that the case shows.
    private let shown: Set<String>
    private var count = 0
    /// The currency of each fact by its number: a correction is told in the same.
    private var currencies: [String: Currency] = [:]

    init(program: Program, traits: MemberTraits, log: ProblemLog, shown: Set<String> = []) {
        self.shown = shown
        self.program = program
        self.traits = traits
        self.log = log
    }

    /// The facts of a mapping such as `{stay: …}`: one, or as many as it repeats; none after a problem.
    mutating func read(_ node: DocumentNode) -> [CaseFact] {
        var fields = DocumentFields(node, log)
        let entries = fields.all()
        fields.refuseOthers()
        guard entries.count == 1, let entry = entries.first else {
            log.add("fact_expected", at: node.mark)
            return []
        }
        switch entry.key {
        case "stay": return stay(entry.value)
        case "bill": return bill(entry.value)
        case "event": return event(entry.value)
        default:
            let reader = CaseActReader(program: program, traits: traits, log: log, shown: shown)
            let currencies = currencies
            let charges = { (nodes: [DocumentNode], number: String) in
                nodes.map { self.line($0, category: nil, currency: currencies[number] ?? self.program.currency) }
            }
            guard let fact = reader.read(entry.key, entry.value, lines: charges) else {
                if !CaseActReader.words.contains(entry.key) { log.add("fact_expected", at: entry.mark) }
                return []
            }
            return [fact]
        }
    }

    private mutating func stay(_ node: DocumentNode) -> [CaseFact] {
        var fields = DocumentFields(node, log)
        let arrival = fields.required("arrival").flatMap { log.day($0) }
        let departure = fields.required("departure").flatMap { log.day($0) }
        return folios(.stay, &fields, outlet: nil, category: nil, days: (arrival, departure))
    }

    private mutating func bill(_ node: DocumentNode) -> [CaseFact] {
        var fields = DocumentFields(node, log)
        let day = fields.required("on").flatMap { log.day($0) }
        let property = fields.optional("property").map { log.text($0) } ?? program.properties[0].id
        let outlets = program.property(property)?.outlets.map(\.id) ?? []
        let outlet = fields.required("outlet").map { known($0, among: outlets, what: "outlet", unless: "outlet_unknown") } ?? ""
        let category = program.property(property)?.outlet(outlet)?.category
        return folios(.bill, &fields, outlet: outlet, category: category, days: (day, day))
    }

    private mutating func event(_ node: DocumentNode) -> [CaseFact] {
        var fields = DocumentFields(node, log)
        let day = fields.required("on").flatMap { log.day($0) }
        let kind = fields.required("kind").map { log.known($0, among: program.names.events.map(\.id), what: "event") }
        return folios(.event, &fields, outlet: nil, category: nil, days: (day, day), event: kind)
    }

    private mutating func folios(
        _ kind: FolioKind, _ fields: inout DocumentFields, outlet: String?, category: String?,
        days: (CalendarDay?, CalendarDay?), event: String? = nil
    ) -> [CaseFact] {
        defer { fields.refuseOthers() }
        let hotels = program.properties.map(\.id)
        let named = fields.optional("property").map { known($0, among: hotels, what: "property", unless: "property_unknown") }
        let property = named ?? (kind == .event ? "" : program.properties[0].id)
        let number = fields.optional(kind == .event ? "subject" : "number").map { log.text($0) }
        let currency = fields.optional("currency").map { log.currency($0) } ?? program.currency
        let nodes = kind == .event ? [] : fields.list("lines", required: true)
        let posted = fields.day("posted_on")
        let (times, apart) = (fields.integer("times", 1...1_000, default: 1) ?? 1, fields.integer("days_apart", 0...400, default: 1) ?? 1)
        var details = details(&fields)
        details.event = event
        guard let currency, let arrival = days.0, let departure = days.1 else { return [] }
        let lines = nodes.map { line($0, category: category, currency: currency) }
        return (0..<times).map { time in
            count += 1
            let own = number.map { times == 1 ? $0 : "\($0)-\(time + 1)" } ?? "fact \(count)"
            currencies[own] = currency
            let folio = Folio(
                kind: kind, property: property, outlet: outlet, number: own, arrival: arrival.adding(days: time * apart),
                departure: departure.adding(days: time * apart), currency: currency, lines: lines, details: details)
            return .folio(folio, postedOn: posted)
        }
    }

    private func details(_ fields: inout DocumentFields) -> FolioDetails {
        var details = FolioDetails()
        details.channel = fields.optional("channel").map { log.text($0) }
        details.rateCode = fields.optional("rate_code").map { log.text($0) }
        details.roomType = fields.optional("room_type").map { log.text($0) }
        details.market = fields.optional("market").map { log.text($0) }
        details.source = fields.optional("source").map { log.text($0) }
        details.partner = fields.optional("partner").map { log.text($0) }
        details.bookedOn = fields.day("booked_on")
        details.rooms = fields.integer("rooms", 1...1_000, default: 1) ?? 1
        details.guests = fields.integer("guests", 1...1_000)
        details.guest = fields.choice("guest", default: .member)
        details.payer = fields.choice("payer", default: .member)
        return details
    }

    /// A charge; a case can show that a negative one is refused.
    private func line(_ node: DocumentNode, category: String?, currency: Currency) -> FolioLine {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let categories = program.categories.map(\.id)
        let named =
            fields.optional("category").map { known($0, among: categories, what: "category", unless: "category_unknown") } ?? category
        if named == nil { _ = fields.required("category") }
        return FolioLine(
            category: named ?? "", net: fields.required("net").map { amount($0, currency) } ?? 0,
            tax: fields.optional("tax").map { amount($0, currency) } ?? 0,
            service: fields.optional("service").map { amount($0, currency) } ?? 0,
            room: fields.integer("room", 1...1_000, default: 1) ?? 1)
    }

    /// An id of the program, unless the case is there to show that an unknown one is refused.
    private func known(_ node: DocumentNode, among ids: [String], what: String, unless code: String) -> String {
        shown.contains(code) ? log.text(node) : log.known(node, among: ids, what: what)
    }

    private func amount(_ node: DocumentNode, _ currency: Currency) -> Int64 {
        if let value = Decimals.integer(log.text(node), decimals: currency.decimals), value < 0 { return value }
        return log.decimal(node, decimals: currency.decimals)
    }
}
