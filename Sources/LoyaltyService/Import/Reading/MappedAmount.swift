/// How an amount of money is made: a column, the sum of several or a constant, times nights and rooms if it
/// is a rate.
struct MappedAmount: Sendable {
    private enum Origin: Sendable {
        case sum([Int])
        case constant(String)
    }

    private enum Factor: Sendable { case nights, rooms }

    /// What an amount depends on besides its cells.
    struct Setting {
        var numbers: NumberForm
        var currencyDigits: Int
        var nights: Int
        var rooms: Int
        /// An empty cell of a stay that did not take place is no gap.
        var tookPlace: Bool
    }

    private let field: String
    private let origin: Origin
    private let factors: [Factor]
    private let emptyIsZero: Bool

    init(_ field: String, _ node: MappingNode, _ columns: inout MappingColumns) throws(MappingProblem) {
        self.field = field
        let keys = try node.fields(["column", "sum", "constant", "times", "empty"])
        switch (keys["column"], keys["sum"], keys["constant"]) {
        case (let column?, nil, nil): origin = .sum([try columns.slot(column)])
        case (nil, let sum?, nil): origin = .sum(try columns.slots(sum))
        case (nil, nil, let constant?):
            let text = try constant.text()
            guard (try? NumberForm().units(text, digits: 4)) != nil else {
                throw constant.problem("must be a number with a point for decimals, such as 12.50")
            }
            origin = .constant(text)
            if let empty = keys["empty"] { throw empty.problem("says something only beside a column") }
        default: throw node.problem("needs exactly one of column, sum and constant")
        }
        var factors: [Factor] = []
        if let times = keys["times"] {
            let choices: [String: Factor] = ["nights": .nights, "rooms": .rooms]
            for element in times.isList ? try times.list() : [times] {
                factors.append(try element.choice(choices))
            }
            guard Set(factors).count == factors.count else { throw times.problem("names a factor twice") }
        }
        self.factors = factors
        emptyIsZero = try keys["empty"]?.choice(["zero": true, "park": false]) ?? false
    }

    /// The amount in minor units: each cell is rounded to them first, then summed, then multiplied.
    func read(_ cells: RowCells, _ setting: Setting) throws(ImportRowFault) -> Int64 {
        var total: Int64 = 0
        switch origin {
        case .constant(let text):
            // Proved readable when the mapping was; only the currency's digits are new.
            total = (try? NumberForm().units(text, digits: setting.currencyDigits))?.value ?? 0
        case .sum(let slots):
            for slot in slots { total += try cell(slot, cells, setting) }
        }
        for factor in factors {
            let count = factor == .nights ? setting.nights : setting.rooms
            let (product, overflows) = total.multipliedReportingOverflow(by: Int64(count))
            guard !overflows else { throw outOfRange }
            total = product
        }
        guard total.magnitude <= NumberForm.limit.magnitude else { throw outOfRange }
        return total
    }

    private func cell(_ slot: Int, _ cells: RowCells, _ setting: Setting) throws(ImportRowFault) -> Int64 {
        guard let bytes = cells.bytes(slot) else {
            if emptyIsZero || !setting.tookPlace { return 0 }
            throw ImportRowFault(
                reason: .amountMissing, field: field,
                detail: "The row tells no amount; fill in the cell, or write “empty: zero” in \(field).")
        }
        do {
            return try setting.numbers.units(bytes, digits: setting.currencyDigits).value
        } catch .outOfRange {
            throw outOfRange
        } catch {
            throw ImportRowFault(
                reason: .amountUnreadable, field: field,
                detail: "\(ImportRowFault.excerpt(bytes)) is no amount; correct the cell, or the decimal, "
                    + "group and money signs under file in the mapping.")
        }
    }

    private var outOfRange: ImportRowFault {
        ImportRowFault(
            reason: .amountOutOfRange, field: field,
            detail: "The amount cannot be that large; correct the cell.")
    }
}
