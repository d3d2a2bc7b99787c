/// What a fact of each kind costs in a ledger of so many entries, in microseconds.
struct GrowthCost: Encodable {
    let entries: Int
    var post = 0
    var redeem = 0
    var `import` = 0
    var expire = 0.0
    var check = 0.0
    var member = 0

    /// The table of the handbook.
    static func table(_ costs: [GrowthCost]) -> [String] {
        ["| Entries | A stay | A redemption | A row of an import | A lot that ends | A row checked | A member shown |",
            "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
            + costs.map {
                "| \(number($0.entries)) | \($0.post) | \($0.redeem) | \($0.import) | \($0.expire) | \($0.check) | \($0.member) |"
            }
    }

    /// The same as a chart: each cost to that of the smallest ledger.
    static func chart(_ costs: [GrowthCost]) -> [String] {
        guard let first = costs.first else { return [] }
        func line(_ cost: (GrowthCost) -> Double) -> String {
            let base = max(cost(first), 0.001)
            return "    line [" + costs.map { "\(Stopwatch.short(cost($0) / base))" }.joined(separator: ", ") + "]"
        }
        return [
            "```mermaid", "xychart-beta", "    title \"Cost to that in the smallest ledger\"",
            "    x-axis \"Entries\" [" + costs.map { "\"\(number($0.entries))\"" }.joined(separator: ", ") + "]",
            "    y-axis \"Times\"",
            line { Double($0.post) }, line { Double($0.redeem) }, line { Double($0.import) }, line { $0.expire },
            line { $0.check }, line { Double($0.member) }, "```",
        ]
    }

    private static func number(_ value: Int) -> String {
        value < 1_000 ? "\(value)" : number(value / 1_000) + "," + String(String(value % 1_000 + 1_000).dropFirst())
    }
}
