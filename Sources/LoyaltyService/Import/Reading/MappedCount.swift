/// How a count (nights, rooms) is made: a column, the sum of several, or a constant.
struct MappedCount: Sendable {
    private enum Origin: Sendable {
        case sum([Int])
        case constant(Int)
    }

    /// Counts above this are slips of the keyboard.
    static let maximum = 1000

    private let field: String
    private let minimum: Int
    private let origin: Origin

    init(
        _ field: String, from minimum: Int, _ node: MappingNode, _ columns: inout MappingColumns
    ) throws(MappingProblem) {
        self.field = field
        self.minimum = minimum
        let keys = try node.fields(["column", "sum", "constant"])
        switch (keys["column"], keys["sum"], keys["constant"]) {
        case (let column?, nil, nil): origin = .sum([try columns.slot(column)])
        case (nil, let sum?, nil): origin = .sum(try columns.slots(sum))
        case (nil, nil, let constant?):
            guard let count = constant.wholeNumber(), (minimum...Self.maximum).contains(count) else {
                throw constant.problem("must be a whole number from \(minimum) to \(Self.maximum)")
            }
            origin = .constant(count)
        default: throw node.problem("needs exactly one of column, sum and constant")
        }
    }

    func read(_ cells: RowCells, _ numbers: NumberForm) throws(ImportRowFault) -> Int {
        guard case .sum(let slots) = origin else {
            if case .constant(let count) = origin { return count }
            return minimum
        }
        var total = 0
        for slot in slots {
            guard let bytes = cells.bytes(slot) else {
                throw ImportRowFault(
                    reason: .numberMissing, field: field,
                    detail: "The row tells no number for \(field); fill in the cell.")
            }
            guard let (value, exact) = try? numbers.units(bytes, digits: 0), exact else {
                throw ImportRowFault(
                    reason: .numberUnreadable, field: field,
                    detail: "\(ImportRowFault.excerpt(bytes)) is no whole number; correct the cell.")
            }
            total += Int(value)
        }
        try Self.check(total, field, from: minimum)
        return total
    }

    static func check(_ count: Int, _ field: String, from minimum: Int) throws(ImportRowFault) {
        if !(minimum...maximum).contains(count) {
            throw ImportRowFault(
                reason: .numberOutOfRange, field: field,
                detail: "\(count) is not between \(minimum) and \(maximum); correct the cell.")
        }
    }
}
