import LoyaltyRules

/// The names of the program's accounts that face the members' (settlement between hotels falls out of them).
enum Accounts {
    /// Points that a hotel issued for consumption; without a hotel, the program did.
    static func issuance(_ property: String) -> String { of("issuance", property) }
    /// Points that a fact brought: who told it issued them, a partner or else the hotel (ADV-25).
    static func issuance(of asset: String, by folio: Folio, in program: Program) -> String {
        issuance(
            SettlementParty.party(of: asset, partner: folio.details.partner, hotel: folio.property, program: program))
    }
    /// What was paid for a reward, and what was got for it: a partner may honour it instead of the hotel.
    static func redemption(of asset: String, for reward: Reward?, at property: String, in program: Program) -> String {
        redemption(SettlementParty.party(of: asset, partner: reward?.partner, hotel: property, program: program))
    }
    /// Tallies of what was consumed at a hotel.
    static func activity(_ property: String) -> String { of("activity", property) }
    /// Points that staff gave or took by hand.
    static func goodwill(_ property: String) -> String { of("goodwill", property) }
    /// What was paid with points at a hotel, and what was got for it.
    static func redemption(_ property: String) -> String { of("redemption", property) }
    /// Points that were sold for money.
    static func cash(_ property: String) -> String { of("cash", property) }
    /// What members give to each other passes through here.
    static let transfer = "transfer"
    /// What members of a family pool move to each other passes through here.
    static let pool = "pool"
    /// What one account of a person hands to another when they are merged passes through here.
    static let merge = "merge"
    /// What members paid for giving to each other.
    static let fee = "fee"
    /// What members changed into another asset, or out of it. Each asset keeps one account for each other with which it
    /// is changed: `conversion:miles` in points stands against `conversion:points` in miles.
    static func conversion(with other: String) -> String { conversions + other }
    static func isConversion(_ account: String) -> Bool { account.hasPrefix(conversions) }
    private static let conversions = "conversion:"
    /// Points that ended unused.
    static let breakage = "breakage"

    /// What was advanced to members because something that they had used was taken back, and is repaid later.
    static let debt = "debt"

    /// Whether what an account took was used, ended or changed hands, and so takes nothing from what the member gained
    /// in all.
    static func isUse(_ account: String) -> Bool {
        account == breakage || account == transfer || account == pool || account == merge || account == fee || isConversion(account)
            || account.hasPrefix("redemption")
    }

    /// What a member did who gave to, or bought from, an account; nil for none of these.
    static func trade(_ account: String) -> Trade? {
        if account == transfer { return .transfer }
        if account.hasPrefix("redemption") || isConversion(account) { return .use }
        return account.hasPrefix("cash") ? .purchase : nil
    }

    private static func of(_ name: String, _ property: String) -> String {
        property.isEmpty ? name : name + "@" + property
    }
}
