import LoyaltyRules

/// Reads the stays and bills of one case. What a case leaves out is filled in: the first hotel of the
/// program, the program's currency, a number of its own, the category of the outlet.
struct CaseFactReader {
    let program: Program
    let log: CaseLog
    private var count = 0

    init(program: Program, log: CaseLog) {
        self.program = program
        self.log = log
    }

    /// A fact written `{stay: …}` or `{bill: …}`; nil after a problem.
    mutating func read(_ node: DocumentNode) -> Folio? {
        count += 1
        var fields = CaseFields(node, log)
        let (stay, bill) = (fields.optional("stay"), fields.optional("bill"))
        fields.refuseOthers()
        switch (stay, bill) {
        case (let stay?, nil): return self.stay(stay)
        case (nil, let bill?): return self.bill(bill)
        default:
            log.add("fact_expected", at: node.mark)
            return nil
        }
    }

    private func stay(_ node: DocumentNode) -> Folio? {
        var fields = CaseFields(node, log)
        let arrival = fields.required("arrival").flatMap(log.day)
        let departure = fields.required("departure").flatMap(log.day)
        let folio = folio(.stay, &fields, outlet: nil, category: nil, days: (arrival, departure))
        fields.refuseOthers()
        return folio
    }

    private func bill(_ node: DocumentNode) -> Folio? {
        var fields = CaseFields(node, log)
        let day = fields.required("on").flatMap(log.day)
        let outlet = fields.required("outlet").flatMap(log.text)
        let property = fields.text("property") ?? program.properties[0].id
        let category = outlet.flatMap { program.property(property)?.outlet($0)?.category }
        let folio = folio(.bill, &fields, outlet: outlet, category: category, days: (day, day))
        fields.refuseOthers()
        return folio
    }

    private func folio(
        _ kind: FolioKind, _ fields: inout CaseFields, outlet: String?, category: String?,
        days: (CalendarDay?, CalendarDay?)
    ) -> Folio? {
        let property = fields.text("property") ?? program.properties[0].id
        let number = fields.text("number") ?? "fact \(count)"
        let currency = fields.optional("currency").map(log.currency) ?? program.currency
        let nodes = fields.list("lines", required: true)
        guard let currency, let arrival = days.0, let departure = days.1 else { return nil }
        let lines = nodes.map { line($0, category: category, currency: currency) }
        return Folio(
            kind: kind, property: property, outlet: outlet, number: number, arrival: arrival,
            departure: departure,
            currency: currency, lines: lines)
    }

    private func line(_ node: DocumentNode, category: String?, currency: Currency) -> FolioLine {
        var fields = CaseFields(node, log)
        let named = fields.text("category") ?? category
        if named == nil { _ = fields.required("category") }
        let net = fields.required("net").flatMap { log.decimal($0, decimals: currency.decimals) }
        let tax = fields.optional("tax").flatMap { log.decimal($0, decimals: currency.decimals) }
        let service = fields.optional("service").flatMap { log.decimal($0, decimals: currency.decimals) }
        fields.refuseOthers()
        return FolioLine(category: named ?? "", net: net ?? 0, tax: tax ?? 0, service: service ?? 0)
    }
}
