import LoyaltyRules

/// Adds up one member's entries and compares them with what is cached.
struct MemberAudit {
    let member: MemberID
    private(set) var count = 0
    private(set) var differences: [String] = []
    private(set) var days: [CounterDay] = []
    /// How many lots the member has.
    private(set) var lots = 0
    private var held: [String: Int64] = [:]
    private var lifetime: [String: Int64] = [:]
    private(set) var entries: [Int64: EntryRow] = [:]
    private var uncounted: Set<Int64> = []
    /// What the entries of the account of debts come to, by asset and by the account that counts what is owed.
    private var advanced: [String: Int64] = [:]
    private var reversed: Set<Int64> = []
    private(set) var conversions = ConversionAudit()
    private(set) var pools = PoolAudit()
    /// How many entries tell of what is owed.
    private(set) var debtEntries = 0
    /// What was verified.
    private(set) var tally = InvariantTally()
    /// The largest amount of an entry (I-4).
    private static let most: Int64 = 1_000_000_000_000

    init(member: MemberID) { self.member = member }

    mutating func differ(_ invariant: Invariant, _ what: String) {
        tally.differ(invariant)
        differences.append("member \(member): \(what)")
    }

    /// Notes how many rows were verified for some invariants, and for how long; the time counts with the first.
    mutating func verified(_ invariants: Invariant..., rows: Int, since began: ContinuousClock.Instant) {
        for (place, invariant) in invariants.enumerated() {
            tally.add(invariant, rows: rows, time: place == 0 ? began.duration(to: .now) : .zero)
        }
    }

    /// Takes the next entry in sequence.
    mutating func take(_ entry: EntryRow) {
        count += 1
        if entry.sequence != Int64(count) { differ(.sequence, "entry \(count) is missing, found \(entry.sequence)") }
        held[entry.asset, default: 0] += entry.amount
        if entry.balanceAfter != held[entry.asset] {
            differ(.entriesAddUp, "entry \(entry.sequence) says \(entry.balanceAfter) \(entry.asset) after it, the sum is \(held[entry.asset] ?? 0)")
        }
        if entry.amount == 0 || entry.amount.magnitude > Self.most.magnitude {
            differ(.amounts, "entry \(entry.sequence) moves \(entry.amount)")
        }
        if entry.balanceAfter < 0 { differ(.floors, "entry \(entry.sequence) leaves \(entry.balanceAfter) \(entry.asset)") }
        entries[entry.sequence] = entry
        conversions.take(entry)
        pools.take(entry)
        if isGain(entry) { lifetime[entry.asset, default: 0] += entry.amount } else { uncounted.insert(entry.sequence) }
        if entry.rule != "expiry" { days.append(CounterDay(day: entry.occurredOn, counter: entry.asset, amount: entry.amount)) }
        if entry.isOfDebt {
            debtEntries += 1
            advanced[entry.asset, default: 0] += entry.amount
        }
        guard entry.reverses != 0 else { return }
        if !reversed.insert(entry.reverses).inserted { differ(.reversals, "entry \(entry.reverses) is reversed twice") }
        if entries[entry.reverses]?.amount != -entry.amount {
            differ(.reversals, "entry \(entry.sequence) does not take back what entry \(entry.reverses) did")
        }
    }

    /// The cached row against the sums.
    mutating func compare(_ standing: StandingRow) {
        if standing.entryCount != Int64(count) {
            differ(.entriesAddUp, "standing counts \(standing.entryCount) entries, there are \(count)")
        }
        if let last = entries[Int64(count)]?.operation, ![0, last].contains(standing.lastOperation) {
            differ(.entriesAddUp, "standing names operation \(standing.lastOperation) as the last, the last entry has \(last)")
        }
        for asset in Set(held.keys).union(standing.balances.assets).sorted() {
            let (cached, sum) = (standing.balances[asset].held, held[asset] ?? 0)
            if cached != sum { differ(.entriesAddUp, "standing holds \(cached) \(asset), the entries give \(sum)") }
            let (gained, gains) = (standing.balances[asset].lifetime, lifetime[asset] ?? 0)
            if gained != gains { differ(.entriesAddUp, "standing gained \(gained) \(asset) in all, the entries give \(gains)") }
        }
    }

    /// Whether an entry counts into what the member gained in all: not what ended or was used, nor the return of it.
    private func isGain(_ entry: EntryRow) -> Bool {
        if entry.reverses != 0 { return !uncounted.contains(entry.reverses) }
        if entry.isOfDebt { return false }
        if [Accounts.breakage, Accounts.transfer, Accounts.pool, Accounts.fee].contains(entry.account) || Accounts.isConversion(entry.account) { return false }
        let isUsed = entry.rule == "adjustment" || entry.account.hasPrefix("redemption")
        return !(isUsed && entry.amount < 0)
    }

    /// The lots against their entries, their recorded uses, and the balance.
    mutating func compare(
        _ lots: [Lot], uses: [(sequence: Int64, use: LotUse)], program: (Int) throws -> Program
    ) throws {
        self.lots = lots.count
        var left: [Int64: Int64] = [:]
        var used: [Int64: Int64] = [:]
        for (sequence, use) in uses {
            left[use.lot, default: 0] -= use.amount
            used[sequence, default: 0] += use.amount
        }
        for (sequence, amount) in used.sorted(by: { $0.key < $1.key }) {
            let moved = entries[sequence]?.amount ?? 0
            if moved != -amount { differ(.lotUses, "entry \(sequence) moved \(moved), its lots moved \(-amount)") }
        }
        var remaining: [String: Int64] = [:]
        for lot in lots {
            remaining[lot.asset, default: 0] += lot.remaining
            try compare(lot, left: left[lot.id] ?? 0, program: program)
        }
        for (asset, sum) in remaining.sorted(by: { $0.key < $1.key }) where sum != held[asset] ?? 0 {
            differ(.lotsAddUp, "lots hold \(sum) \(asset), the entries give \(held[asset] ?? 0)")
        }
        let known = Set(lots.map(\.id))
        for (sequence, entry) in entries.sorted(by: { $0.key < $1.key })
        where entry.amount > 0 && used[sequence] == nil && !known.contains(sequence) {
            let isAsset = try program(entry.programVersion).asset(entry.asset) != nil
            if isAsset { differ(.lotsAddUp, "lot \(sequence) is gone, its entry brought \(entry.amount) \(entry.asset)") }
        }
    }

    /// What was given back after it had ended: of an ending each time, in a lot of its own, never more than ended.
    mutating func compare(_ rows: [ReinstatementTable.Row], lots: [Lot]) {
        var back: [Int64: Int64] = [:]
        for row in rows {
            let entry = entries[row.sequence]
            if entry?.amount != row.amount || entry?.rule != "reinstatement" {
                differ(.endings, "entry \(row.sequence) does not give back \(row.amount)")
            }
            if !row.isReversed { back[row.ending, default: 0] += row.amount }
        }
        for (ending, amount) in back.sorted(by: { $0.key < $1.key }) {
            let ended = entries[ending].map { $0.rule == "expiry" ? -$0.amount : 0 } ?? 0
            if amount > ended { differ(.endings, "entry \(ending) took out \(ended), \(amount) of it was given back") }
        }
        let known = Set(rows.map(\.sequence))
        for lot in lots where entries[lot.id]?.account != Accounts.pool && (lot.kind == .reinstated) != known.contains(lot.id) {
            differ(.endings, "lot \(lot.id) was given back and of no ending")
        }
    }

    /// What is owed: as much as was advanced and not repaid, never less than nothing, and only by who has nothing free.
    mutating func compareDebts(_ lots: [Lot]) {
        let assets = Set(held.keys.compactMap(Debt.asset(of:))).union(advanced.keys.filter { Debt.asset(of: $0) == nil })
        for asset in assets.sorted() {
            let owed = held[Debt.account(of: asset)] ?? 0
            if owed < 0 { differ(.debts, "owes \(owed) \(asset)") }
            if owed != advanced[asset] ?? 0 { differ(.debts, "owes \(owed) \(asset), was advanced \(advanced[asset] ?? 0)") }
            let free = lots.reduce(0) { $1.asset == asset ? $0 + $1.free : $0 }
            if owed > 0 && free > 0 { differ(.debts, "owes \(owed) \(asset) and has \(free) free") }
        }
    }

    private mutating func compare(_ lot: Lot, left: Int64, program: (Int) throws -> Program) throws {
        guard let entry = entries[lot.id], entry.amount == lot.original else {
            differ(.lotUses, "lot \(lot.id) began with \(lot.original), its entry says \(entries[lot.id]?.amount ?? 0)")
            return
        }
        let expected = lot.original + left
        if lot.remaining != expected { differ(.lotUses, "lot \(lot.id) has \(lot.remaining) left, its uses give \(expected)") }
        // What was moved in a family pool keeps the days of the lot that it came out of (`PoolAudit`).
        if entry.account == Accounts.pool { return }
        if lot.earnedOn != entry.occurredOn {
            differ(.lotTerms, "lot \(lot.id) is of \(lot.earnedOn), its entry of \(entry.occurredOn)")
        }
        let program = try program(entry.programVersion)
        guard let asset = program.asset(lot.asset) else { return }
        if lot.kind == .reinstated {
            let ends = asset.expiry?.reinstate?.lastDay(from: entry.occurredOn)
            if lot.expiresOn != ends {
                differ(.lotTerms, "lot \(lot.id) ends \(lot.expiresOn?.description ?? "never"), its program says \(ends?.description ?? "never")")
            }
            return
        }
        let own = program.rule(entry.rule)?.expiry ?? program.tierGift(entry.rule)?.expiry
        let terms = lot.kind == .advance ? nil : lot.kind == .promotional ? own : asset.expiry
        // Whether it waits goes by the kind of fact, which the lot does not tell: it waits as the program says, or not.
        let waits = asset.available.map { entry.occurredOn.adding(days: $0.days) }
        if let day = lot.availableOn, day != waits {
            differ(.lotTerms, "lot \(lot.id) can be used from \(day) on, its program says \(waits?.description ?? "at once")")
        }
        // The end may go by the tier held on the day, which the lot does not tell: one of the tiers must give it.
        let ends = program.tiers.indices.map { LotExpiry.expiresOn(earnedOn: entry.occurredOn, terms: terms, rank: $0) }
        if !ends.contains(lot.expiresOn) {
            differ(.lotTerms, "lot \(lot.id) ends \(lot.expiresOn?.description ?? "never"), its program says \(ends[0]?.description ?? "never")")
        }
    }
}
