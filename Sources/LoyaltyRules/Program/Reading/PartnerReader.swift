/// Reads partners, and the prices at which they and hotels settle.
struct PartnerReader {
    let context: ReadingContext
    private var log: ProblemLog { context.log }

    func partner(_ node: DocumentNode) -> Partner {
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        let id = fields.required("id").map { log.identifier($0) } ?? ""
        return Partner(
            id: id, name: fields.required("name").map { log.name($0) } ?? LocalName([:]),
            kind: fields.required("kind").flatMap { log.choice($0, Partner.Kind.self) } ?? .merchant,
            settlement: settlement(fields.list("settlement", required: true), at: "partners." + id))
    }

    /// Prices by asset, each named once; where each stands is noted under a place.
    func settlement(_ nodes: [DocumentNode], at place: String) -> [SettlementTerms] {
        let terms = nodes.map { node -> SettlementTerms in
            var fields = DocumentFields(node, log)
            defer { fields.refuseOthers() }
            let asset = fields.required("asset").map { context.known($0, "asset") } ?? ""
            context.marks[place + "." + asset] = node.mark
            return SettlementTerms(
                asset: asset, charge: fields.required("charge").flatMap { log.rate($0) } ?? .one,
                credit: fields.required("credit").flatMap { log.rate($0) } ?? .one)
        }
        log.unique(zip(terms, nodes).map { (id: $0.asset, mark: $1.mark) }.filter { !$0.id.isEmpty })
        return terms
    }
}
