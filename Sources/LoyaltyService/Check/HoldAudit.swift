import LoyaltyRules

/// Compares one member's holds with their steps, the entries of their uses, and what the lots say is set aside (I-14).
struct HoldAudit {
    /// What the entries of the steps moved, by sequence.
    let entries: [Int64: AssetAmount]
    private(set) var differences: [String] = []
    private var reserved: [Int64: Int64] = [:]

    init(entries: [Int64: AssetAmount]) { self.entries = entries }

    /// A hold with its steps in order; `uses` gives what an entry took of which lot.
    mutating func take(_ row: HoldRow, steps: [HoldStep], uses: [Int64: [LotUse]]) {
        let hold = row.hold
        let captures = steps.filter { $0.kind == .captured }
        let used = captures.reduce(0) { $0 + $1.amount }
        if hold.used != used { differ(row, "has used \(hold.used), its steps give \(used)") }
        if used > hold.amount { differ(row, "set \(hold.amount) aside, its steps used \(used)") }
        let last = steps.last.flatMap { $0.ends ? $0.kind : nil } ?? .open
        if hold.state != last { differ(row, "is \(hold.state.rawValue), its steps say \(last.rawValue)") }
        if steps.dropLast().contains(where: \.ends) { differ(row, "went on after its end") }
        if steps.map(\.place) != Array(1...Int64(steps.count + 1)).dropLast() { differ(row, "lacks a step") }
        var place: Int64 = 0
        for step in captures {
            let moved = entries[step.entry].map { $0.asset == hold.asset ? -$0.amount : 0 } ?? 0
            if moved != step.amount { differ(row, "used \(step.amount), entry \(step.entry) took \(moved)") }
            let parts = hold.portion(from: place, through: place + step.amount)
            if Set(parts) != Set(uses[step.entry] ?? []) { differ(row, "used other lots than it had set aside") }
            place += step.amount
        }
        if last != .captured, let end = steps.last, end.ends, end.amount != hold.amount - used {
            differ(row, "gave back \(end.amount) of \(hold.amount - used)")
        }
        for part in hold.left { reserved[part.lot, default: 0] += part.amount }
    }

    /// What the lots say is set aside, against the open holds.
    mutating func compare(_ lots: [Lot]) {
        for lot in lots where lot.reserved != reserved[lot.id] ?? 0 {
            differences.append("lot \(lot.id) has \(lot.reserved) set aside, its holds give \(reserved[lot.id] ?? 0)")
        }
        for (lot, amount) in reserved.sorted(by: { $0.key < $1.key })
        where amount > lots.first(where: { $0.id == lot })?.remaining ?? 0 {
            differences.append("holds set aside \(amount) of lot \(lot), it has less")
        }
    }

    private mutating func differ(_ row: HoldRow, _ what: String) { differences.append("hold \(row.id) \(what)") }
}
