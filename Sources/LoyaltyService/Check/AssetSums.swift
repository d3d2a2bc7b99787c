/// What one member's entries and lots add up to, asset by asset (by their numbers in the page's book of words); used again
/// for the next member.
struct AssetSums {
    struct Sum {
        var held: Int64 = 0
        var lifetime: Int64 = 0
        /// What the entries of the account of debts come to.
        var advanced: Int64 = 0
        /// What the lots have left.
        var remaining: Int64 = 0
        /// Whether an entry, an entry of a debt, or a lot is of it.
        var hasEntry = false
        var hasAdvance = false
        var hasLot = false
    }

    private var sums: [Sum] = []
    /// The assets that occur, in the order in which they were met.
    private(set) var assets: [Int32] = []

    /// Makes room for so many assets, and forgets the member before.
    mutating func begin(assets count: Int) {
        for asset in assets { sums[Int(asset)] = Sum() }
        assets.removeAll(keepingCapacity: true)
        while sums.count < count { sums.append(Sum()) }
    }

    subscript(asset: Int32) -> Sum { sums[Int(asset)] }

    /// Adds an entry, and gives what is held after it.
    mutating func add(_ entry: CheckedEntry, isGain: Bool) -> Int64 {
        let place = Int(entry.asset)
        if !sums[place].hasEntry {
            if !sums[place].hasLot { assets.append(entry.asset) }
            sums[place].hasEntry = true
        }
        // A damaged amount must not end the check.
        sums[place].held &+= entry.amount
        if isGain { sums[place].lifetime &+= entry.amount }
        if entry.traits.contains(.debt) {
            sums[place].advanced &+= entry.amount
            sums[place].hasAdvance = true
        }
        return sums[place].held
    }

    mutating func add(_ lot: CheckedLot) {
        let place = Int(lot.asset)
        if !sums[place].hasLot {
            if !sums[place].hasEntry { assets.append(lot.asset) }
            sums[place].hasLot = true
        }
        sums[place].remaining &+= lot.remaining
    }
}
