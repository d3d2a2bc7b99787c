import LoyaltyRules

/// What the words of an entry (its rule, asset and account) tell a check.
struct EntryTraits: OptionSet {
    let rawValue: UInt16

    static let expiry = EntryTraits(rawValue: 1)
    static let adjustment = EntryTraits(rawValue: 2)
    static let reinstatement = EntryTraits(rawValue: 4)
    static let breakage = EntryTraits(rawValue: 8)
    static let pool = EntryTraits(rawValue: 16)
    static let conversion = EntryTraits(rawValue: 32)
    static let debt = EntryTraits(rawValue: 64)
    static let redemption = EntryTraits(rawValue: 128)
    /// An account whose entries never count into what the member gained in all.
    static let neverGain = EntryTraits(rawValue: 256)
    /// An asset that counts what is owed.
    static let owed = EntryTraits(rawValue: 512)

    static func rule(_ word: String) -> EntryTraits {
        switch word {
        case "expiry": .expiry
        case "adjustment": .adjustment
        case "reinstatement": .reinstatement
        default: []
        }
    }

    static func asset(_ word: String) -> EntryTraits { Debt.asset(of: word) == nil ? [] : .owed }

    static func account(_ word: String) -> EntryTraits {
        var traits: EntryTraits = []
        if word == Accounts.breakage { traits.insert(.breakage) }
        if word == Accounts.pool || word == Accounts.merge { traits.insert(.pool) }
        if word == Accounts.debt { traits.insert(.debt) }
        if Accounts.isConversion(word) { traits.insert(.conversion) }
        if word.hasPrefix("redemption") { traits.insert(.redemption) }
        let isPassedThrough = [Accounts.breakage, Accounts.transfer, Accounts.pool, Accounts.merge, Accounts.fee, Accounts.debt].contains(word)
        if isPassedThrough || Accounts.isConversion(word) { traits.insert(.neverGain) }
        return traits
    }
}
