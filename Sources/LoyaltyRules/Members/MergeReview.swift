/// Whether two memberships of one person may become one, and what is said of it (MEM-16, I-16).
///
/// Nothing is added up and written anew: each lot passes into the other ledger as it is, with its kind and its days, and each
/// day's count with its day, so that all of it can be taken back exactly.
public enum MergeReview {
    /// The rule that stands on the entries of a merge.
    public static let rule = "merge"

    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case holdsOpen = "merge_holds_open"
        case inPool = "merge_in_pool"
        case owes = "merge_owes"
        case wouldEnd = "merge_would_end"
    }

    /// Checks the account that is given up: what is promised to somebody, shared with a family or owed is settled first.
    public static func leave(_ lots: [Lot], owes: Bool, isInPool: Bool) throws(Refusal) {
        guard lots.allSatisfy({ $0.reserved == 0 }) else { throw .holdsOpen }
        guard !isInPool else { throw .inPool }
        guard !owes else { throw .owes }
    }

    /// A lot in the account that stays: whole, of the same kind, earned and ending on the same days.
    public static func moved(_ lot: Lot, as id: Int64) -> Lot { PoolReview.moved(lot.remaining, of: lot, as: id) }

    /// What was counted, by the day on which it counts: what cancels out on a day is left where it is.
    /// - Parameter counters: what is counted for tiers; anything else passes as lots.
    public static func counted(_ days: [CounterDay], counters: Set<String>) -> [CounterDay] {
        struct Place: Hashable {
            let day: CalendarDay
            let counter: String
        }
        var sums: [Place: Int64] = [:]
        for day in days where counters.contains(day.counter) {
            sums[Place(day: day.day, counter: day.counter), default: 0] += day.amount
        }
        return sums.filter { $0.value != 0 }
            .map { CounterDay(day: $0.key.day, counter: $0.key.counter, amount: $0.value) }
            .sorted { ($0.day, $0.counter) < ($1.day, $1.counter) }
    }

    /// Tiers given by hand that still hold, or will.
    public static func titles(_ titles: [TierTitle], on day: CalendarDay) -> [TierTitle] {
        titles.filter { title in title.until.map { $0 >= day } ?? true }
    }

    /// What the account that is given up is told; `card` is the end of the other's card number.
    public static func gone(to card: String, _ lots: [Lot]) -> [ReceiptLine] {
        [ReceiptLine("merge.gone", ["card": .text(card)], rule: rule)] + sums(lots).map { ReceiptLine("merge.moved_out", ["amount": .amount($0.amount, asset: $0.asset)], rule: rule, effect: AssetAmount($0.asset, -$0.amount)) }
    }

    /// What the account that stays is told.
    public static func taken(from card: String, _ lots: [Lot]) -> [ReceiptLine] {
        [ReceiptLine("merge.taken", ["card": .text(card)], rule: rule)] + sums(lots).map { ReceiptLine("merge.moved_in", ["amount": .amount($0.amount, asset: $0.asset)], rule: rule, effect: $0) }
    }

    /// What both are told when the merge is undone.
    public static func undone(from card: String, because reason: String) -> ReceiptLine {
        ReceiptLine("merge.undone", ["card": .text(card), "reason": .text(reason)], rule: rule)
    }

    private static func sums(_ lots: [Lot]) -> [AssetAmount] {
        lots.reduce(into: [AssetAmount]()) { sums, lot in
            if let place = sums.firstIndex(where: { $0.asset == lot.asset }) {
                sums[place] = AssetAmount(lot.asset, sums[place].amount + lot.remaining)
            } else {
                sums.append(AssetAmount(lot.asset, lot.remaining))
            }
        }
    }
}
