/// How a day is made: one column or several joined by spaces, read by a date format.
struct MappedDay: Sendable {
    /// Years outside of these are slips of the keyboard.
    static let years = 1970...2199

    private let field: String
    private let slots: [Int]
    private let separator: [UInt8]
    private let pattern: DayPattern

    init(_ field: String, _ node: MappingNode, _ columns: inout MappingColumns) throws(MappingProblem) {
        self.field = field
        let keys = try node.fields(["column", "compose", "separator", "format"])
        switch (keys["column"], keys["compose"]) {
        case (let column?, nil): slots = [try columns.slot(column)]
        case (nil, let compose?): slots = try columns.slots(compose)
        default: throw node.problem("needs either column or compose")
        }
        if let separator = keys["separator"], keys["compose"] == nil {
            throw separator.problem("says something only beside compose")
        }
        separator = Array((try keys["separator"]?.text() ?? " ").utf8)
        guard let format = keys["format"] else {
            throw node.problem("needs a format, such as yyyy-MM-dd or M/d/yyyy")
        }
        do {
            pattern = try DayPattern(try format.text())
        } catch let unusable as DayPattern.Unusable {
            throw format.problem(unusable.message)
        } catch let problem as MappingProblem {
            throw problem
        } catch {
            throw format.problem("cannot be read")
        }
    }

    func read(_ cells: RowCells) throws(ImportRowFault) -> ImportDay {
        if slots.count == 1 {
            guard let bytes = cells.bytes(slots[0]) else { throw missing }
            return try day(bytes)
        }
        var joined: [UInt8] = []
        joined.reserveCapacity(32)
        for (place, slot) in slots.enumerated() {
            if place > 0 { joined.append(contentsOf: separator) }
            guard let bytes = cells.bytes(slot) else { throw missing }
            joined.append(contentsOf: bytes)
        }
        return try joined.withUnsafeBufferPointer { (bytes) throws(ImportRowFault) in try day(bytes) }
    }

    private func day(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportRowFault) -> ImportDay {
        guard let day = pattern.day(bytes) else {
            throw ImportRowFault(
                reason: .dateUnreadable, field: field,
                detail: "\(ImportRowFault.excerpt(bytes)) is no day in the format \(pattern.text); "
                    + "correct the cell, or \(field).format in the mapping.")
        }
        guard Self.years.contains(day.year) else {
            throw ImportRowFault(
                reason: .dateOutOfRange, field: field,
                detail: "The year \(day.year) cannot be right; correct the cell.")
        }
        return day
    }

    private var missing: ImportRowFault {
        ImportRowFault(reason: .dateMissing, field: field, detail: "The row tells no day; fill in the cell.")
    }
}
