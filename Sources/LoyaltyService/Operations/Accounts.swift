import LoyaltyRules

/// The names of the program's accounts that face the members' (settlement between hotels falls out of them).
enum Accounts {
    /// Points that a hotel issued for consumption.
    static func issuance(_ property: String) -> String { "issuance@" + property }
    /// Tallies of what was consumed at a hotel.
    static func activity(_ property: String) -> String { "activity@" + property }
    /// Points that staff gave or took by hand.
    static func goodwill(_ property: String) -> String { property.isEmpty ? "goodwill" : "goodwill@" + property }
    /// Points that ended unused.
    static let breakage = "breakage"
}
