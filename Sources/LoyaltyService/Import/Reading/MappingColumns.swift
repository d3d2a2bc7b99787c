/// Collects the columns a mapping names while it is read; rules keep the place in this list, called slot.
struct MappingColumns {
    private(set) var all: [MappedColumn] = []
    let hasHeader: Bool

    init(hasHeader: Bool) { self.hasHeader = hasHeader }

    /// The slot of the column that the node names by title or, as a bare number, by place from 1.
    mutating func slot(_ node: MappingNode) throws(MappingProblem) -> Int {
        let column: MappedColumn
        if let number = node.wholeNumber() {
            guard (1...CSVSplitter.maximumFields).contains(number) else {
                throw node.problem("must be a column number from 1 to \(CSVSplitter.maximumFields)")
            }
            column = MappedColumn(name: .number(number))
        } else {
            let title = try node.text()
            guard hasHeader else {
                throw node.problem("names the column “\(title)”, but file.header is false; give its number")
            }
            column = MappedColumn(name: .title(title))
        }
        if let known = all.firstIndex(of: column) { return known }
        all.append(column)
        return all.count - 1
    }

    /// The slots of a list of columns, at least one.
    mutating func slots(_ node: MappingNode) throws(MappingProblem) -> [Int] {
        var slots: [Int] = []
        for element in try node.list() { slots.append(try slot(element)) }
        guard !slots.isEmpty else { throw node.problem("must list at least one column") }
        return slots
    }
}
