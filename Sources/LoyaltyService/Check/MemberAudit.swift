import LoyaltyRules

/// Adds up one member's entries and compares them with what is cached.
struct MemberAudit {
    let member: MemberID
    private(set) var count = 0
    private(set) var differences: [String] = []
    private(set) var days: [CounterDay] = []
    private(set) var newestVersion: Int?
    private var held: [String: Int64] = [:]
    private var amounts: [Int64: Int64] = [:]
    private var reversed: Set<Int64> = []

    init(member: MemberID) { self.member = member }

    mutating func differ(_ what: String) { differences.append("member \(member): \(what)") }

    /// Takes the next entry in sequence.
    mutating func take(_ entry: EntryRow) {
        count += 1
        newestVersion = entry.programVersion
        if entry.sequence != Int64(count) { differ("entry \(count) is missing, found \(entry.sequence)") }
        held[entry.asset, default: 0] += entry.amount
        if entry.balanceAfter != held[entry.asset] {
            differ("entry \(entry.sequence) says \(entry.balanceAfter) \(entry.asset) after it, the sum is \(held[entry.asset] ?? 0)")
        }
        amounts[entry.sequence] = entry.amount
        days.append(CounterDay(day: entry.occurredOn, counter: entry.asset, amount: entry.amount))
        guard entry.reverses != 0 else { return }
        if !reversed.insert(entry.reverses).inserted { differ("entry \(entry.reverses) is reversed twice") }
        if amounts[entry.reverses] != -entry.amount {
            differ("entry \(entry.sequence) does not take back what entry \(entry.reverses) did")
        }
    }

    /// The cached row against the sums.
    mutating func compare(_ standing: StandingRow) {
        if standing.entryCount != Int64(count) {
            differ("standing counts \(standing.entryCount) entries, there are \(count)")
        }
        for asset in Set(held.keys).union(standing.balances.assets).sorted() {
            let (cached, sum) = (standing.balances[asset].held, held[asset] ?? 0)
            if cached != sum { differ("standing holds \(cached) \(asset), the entries give \(sum)") }
        }
    }

    /// The lots against their entries, their recorded uses, and the balance.
    mutating func compare(_ lots: [Lot], uses: [(sequence: Int64, use: LotUse)]) {
        var left: [Int64: Int64] = [:]
        var used: [Int64: Int64] = [:]
        for (sequence, use) in uses {
            left[use.lot, default: 0] -= use.amount
            used[sequence, default: 0] += use.amount
        }
        for (sequence, amount) in used.sorted(by: { $0.key < $1.key }) where amounts[sequence] != -amount {
            differ("entry \(sequence) moved \(amounts[sequence] ?? 0), its lots moved \(-amount)")
        }
        var remaining: [String: Int64] = [:]
        for lot in lots {
            remaining[lot.asset, default: 0] += lot.remaining
            if amounts[lot.id] != lot.original {
                differ("lot \(lot.id) began with \(lot.original), its entry says \(amounts[lot.id] ?? 0)")
            }
            let expected = lot.original + (left[lot.id] ?? 0)
            if lot.remaining != expected { differ("lot \(lot.id) has \(lot.remaining) left, its uses give \(expected)") }
        }
        for (asset, sum) in remaining.sorted(by: { $0.key < $1.key }) where sum != held[asset] ?? 0 {
            differ("lots hold \(sum) \(asset), the entries give \(held[asset] ?? 0)")
        }
    }
}
