/// How the status of a booking is made: a column whose words are explained, or the same for all rows.
struct MappedStatus: Sendable {
    private enum Origin: Sendable {
        case column(Int, MappedWords<CanonicalStay.Status>, otherwise: CanonicalStay.Status?)
        case constant(CanonicalStay.Status)
    }

    private let origin: Origin

    init(_ node: MappingNode, _ columns: inout MappingColumns) throws(MappingProblem) {
        let choices = Dictionary(
            uniqueKeysWithValues: CanonicalStay.Status.allCases.map { ($0.rawValue, $0) })
        let keys = try node.fields(["column", "words", "otherwise", "constant"])
        switch (keys["column"], keys["words"], keys["constant"]) {
        case (let column?, let words?, nil):
            origin = .column(
                try columns.slot(column),
                try MappedWords(words) { (node) throws(MappingProblem) in try node.choice(choices) },
                otherwise: try keys["otherwise"]?.choice(["park": nil, "other": .other]) ?? nil)
        case (nil, nil, let constant?):
            origin = .constant(try constant.choice(choices))
            if let otherwise = keys["otherwise"] {
                throw otherwise.problem("says something only beside words")
            }
        default: throw node.problem("needs either column and words, or constant")
        }
    }

    func read(_ cells: RowCells) throws(ImportRowFault) -> CanonicalStay.Status {
        switch origin {
        case .constant(let status): return status
        case .column(let slot, let words, let otherwise):
            guard let bytes = cells.bytes(slot) else {
                throw ImportRowFault(
                    reason: .textMissing, field: "status",
                    detail: "The row tells no status; fill in the cell.")
            }
            if let status = words.meaning(of: bytes) ?? otherwise { return status }
            throw ImportRowFault(
                reason: .wordUnknown, field: "status",
                detail: "The mapping gives no meaning to \(ImportRowFault.excerpt(bytes)); "
                    + "add it to status.words or correct the cell.")
        }
    }
}
