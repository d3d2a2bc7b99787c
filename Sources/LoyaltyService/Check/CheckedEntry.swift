/// An entry as a check reads it: numbers alone, so that millions of them ask for no memory of their own.
struct CheckedEntry {
    let sequence: Int64
    let operation: Int64
    let amount: Int64
    let balanceAfter: Int64
    let reverses: Int64
    /// Numbers in the page's books of words.
    let rule: Int32
    let asset: Int32
    let account: Int32
    let version: Int32
    /// The business day, by its number.
    let day: Int32
    /// What rule, asset and account tell.
    let traits: EntryTraits
    /// Found by the check: that a later entry reverses it, that it counts for no gain, that lots were used under it.
    var isReversed = false
    var isUncounted = false
    var hasUse = false
    /// The place of the lot that it brought in among the member's lots; -1 for none.
    var lot: Int32 = -1

    /// Whether it took out what had ended unused.
    var isEnding: Bool { traits.isSuperset(of: [.expiry, .breakage]) && amount < 0 && reverses == 0 }
}
