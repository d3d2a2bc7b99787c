/// How arrival, departure and nights are made; one of the last two may follow from the others.
struct MappedSpan: Sendable {
    /// The days of one stay.
    struct Days {
        var arrival: ImportDay
        var departure: ImportDay
        var nights: Int
    }

    private let arrival: MappedDay
    private let departure: MappedDay?
    private let nights: MappedCount?

    init(
        _ root: MappingNode, _ keys: [String: MappingNode], _ columns: inout MappingColumns
    ) throws(MappingProblem) {
        guard let arrivalNode = keys["arrival"] else { throw root.problem("needs arrival") }
        arrival = try MappedDay("arrival", arrivalNode, &columns)
        if let node = keys["departure"], try !node.says("arrival + nights") {
            departure = try MappedDay("departure", node, &columns)
        } else {
            departure = nil
        }
        if let node = keys["nights"], try !node.says("departure - arrival") {
            nights = try MappedCount("nights", from: 0, node, &columns)
        } else {
            nights = nil
        }
        guard departure != nil || nights != nil else {
            throw root.problem("needs departure or nights from columns, so that the other can follow")
        }
    }

    func read(_ cells: RowCells, _ numbers: NumberForm) throws(ImportRowFault) -> Days {
        let first = try arrival.read(cells)
        let told = try nights?.read(cells, numbers)
        guard let departure else {
            return Days(arrival: first, departure: first.addingDays(told ?? 0), nights: told ?? 0)
        }
        let last = try departure.read(cells)
        let between = first.days(until: last)
        guard between >= 0 else {
            throw ImportRowFault(
                reason: .departureBeforeArrival, field: "departure",
                detail: "The departure \(last) lies before the arrival \(first); correct one of them.")
        }
        try MappedCount.check(between, "nights", from: 0)
        if let told, told != between {
            throw ImportRowFault(
                reason: .nightsDisagree, field: "nights",
                detail: "\(first) to \(last) is \(between) nights, the row says \(told); correct one of them."
            )
        }
        return Days(arrival: first, departure: last, nights: between)
    }
}
