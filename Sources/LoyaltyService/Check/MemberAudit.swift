import LoyaltyRules
import PortableSQL

/// Works out one member's standing and lots anew from the rows of a page, and names what differs.
struct MemberAudit {
    let standing: CheckedStanding
    let page: CheckPage
    let terms: CheckTerms
    let tx: any SQLTransaction
    /// The member's rows among those of the page.
    let entries: UnsafeMutableBufferPointer<CheckedEntry>
    let lots: UnsafeMutableBufferPointer<CheckedLot>
    let uses: UnsafeBufferPointer<CheckedUse>
    /// Whether a number of the entries is missing: they then do not stand where their numbers say.
    private let hasGap: Bool
    private(set) var debtEntries = 0
    /// Entries that change something into another asset, or move it in a family pool.
    private(set) var passing: [Int] = []
    private var hasOwed = false
    /// Entries that are reversed and do not exist.
    private var strays: Set<Int64> = []
    /// The largest amount of an entry (I-4).
    private static let most: Int64 = 1_000_000_000_000

    init(
        _ standing: CheckedStanding, page: CheckPage, terms: CheckTerms, entries: UnsafeMutableBufferPointer<CheckedEntry>,
        lots: UnsafeMutableBufferPointer<CheckedLot>, uses: UnsafeBufferPointer<CheckedUse>, in tx: any SQLTransaction
    ) {
        (self.standing, self.page, self.terms, self.tx) = (standing, page, terms, tx)
        (self.entries, self.lots, self.uses) = (entries, lots, uses)
        hasGap = entries.isEmpty ? false : entries[0].sequence != 1 || entries[entries.count - 1].sequence != Int64(entries.count)
    }

    var member: MemberID { standing.member }
    /// Whether anything tells of what is owed.
    var tellsOfDebt: Bool { hasOwed || debtEntries > 0 }

    /// Where the entry of a sequence stands; nil when there is none.
    func place(of sequence: Int64) -> Int? {
        if !hasGap { return sequence > 0 && sequence <= Int64(entries.count) ? Int(sequence) - 1 : nil }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].sequence < sequence { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].sequence == sequence ? low : nil
    }

    func entry(_ sequence: Int64) -> CheckedEntry? { place(of: sequence).map { entries[$0] } }

    func asset(_ number: Int32) -> String { page.words.assets.text(number) }

    /// The entries in their order: their numbers, what is held after each, and what takes back what.
    mutating func addUp(_ sums: inout AssetSums, _ found: inout CheckFindings) {
        for place in entries.indices {
            let entry = entries[place]
            let number = Int64(place + 1)
            if entry.sequence != number {
                found.differ(.sequence, of: member, "entry \(number) is missing, found \(entry.sequence)")
            }
            let reversed = entry.reverses == 0 ? nil : self.place(of: entry.reverses)
            let isGain = isGain(entry, reversing: reversed, at: place)
            entries[place].isUncounted = !isGain
            let held = sums.add(entry, isGain: isGain)
            if entry.balanceAfter != held {
                found.differ(
                    .entriesAddUp, of: member,
                    "entry \(entry.sequence) says \(entry.balanceAfter) \(asset(entry.asset)) after it, the sum is \(held)")
            }
            if entry.amount == 0 || entry.amount.magnitude > Self.most.magnitude {
                found.differ(.amounts, of: member, "entry \(entry.sequence) moves \(entry.amount)")
            }
            if entry.balanceAfter < 0 {
                found.differ(
                    .floors, of: member, "entry \(entry.sequence) leaves \(entry.balanceAfter) \(asset(entry.asset))")
            }
            if !entry.traits.isDisjoint(with: [.pool, .conversion]) { passing.append(place) }
            if entry.traits.contains(.debt) { debtEntries += 1 }
            if entry.traits.contains(.owed) { hasOwed = true }
            if entry.reverses != 0 { takeReversal(entry, of: reversed, at: place, &found) }
        }
    }

    private mutating func takeReversal(
        _ entry: CheckedEntry, of reversed: Int?, at place: Int, _ found: inout CheckFindings
    ) {
        let isTwice = reversed.map { entries[$0].isReversed } ?? !strays.insert(entry.reverses).inserted
        if isTwice { found.differ(.reversals, of: member, "entry \(entry.reverses) is reversed twice") }
        if let reversed { entries[reversed].isReversed = true }
        guard let reversed, reversed <= place, entries[reversed].amount == 0 &- entry.amount else {
            return found.differ(
                .reversals, of: member, "entry \(entry.sequence) does not take back what entry \(entry.reverses) did")
        }
    }

    /// Whether an entry counts into what the member gained in all: not what ended or was used, nor the return of it.
    private func isGain(_ entry: CheckedEntry, reversing reversed: Int?, at place: Int) -> Bool {
        if entry.reverses != 0 { return reversed.map { $0 >= place || !entries[$0].isUncounted } ?? true }
        if entry.traits.contains(.neverGain) { return false }
        return entry.amount >= 0 || entry.traits.isDisjoint(with: [.adjustment, .redemption])
    }

    /// The cached row against the sums.
    func compare(_ sums: AssetSums, _ found: inout CheckFindings) {
        if standing.entryCount != Int64(entries.count) {
            found.differ(
                .entriesAddUp, of: member, "standing counts \(standing.entryCount) entries, there are \(entries.count)")
        }
        if let last = entry(Int64(entries.count))?.operation, ![0, last].contains(standing.lastOperation) {
            found.differ(
                .entriesAddUp, of: member,
                "standing names operation \(standing.lastOperation) as the last, the last entry has \(last)")
        }
        let balances = page.balances[standing.balances]
        let isSame =
            balances.count == sums.assets.count
            && balances.allSatisfy { sums[$0.asset].hasEntry && sums[$0.asset].held == $0.held && sums[$0.asset].lifetime == $0.lifetime }
        if isSame { return }
        let known = Dictionary(balances.map { ($0.asset, $0) }) { _, last in last }
        for number in Set(sums.assets).union(known.keys).sorted(by: { asset($0) < asset($1) }) {
            let (cached, sum) = (known[number]?.held ?? 0, sums[number].held)
            if cached != sum {
                found.differ(
                    .entriesAddUp, of: member, "standing holds \(cached) \(asset(number)), the entries give \(sum)")
            }
            let (gained, gains) = (known[number]?.lifetime ?? 0, sums[number].lifetime)
            if gained != gains {
                found.differ(
                    .entriesAddUp, of: member,
                    "standing gained \(gained) \(asset(number)) in all, the entries give \(gains)")
            }
        }
    }
}
