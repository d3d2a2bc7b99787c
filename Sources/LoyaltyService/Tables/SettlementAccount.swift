import LoyaltyRules

/// What an account of the ledger means for the settlement between hotels.
struct SettlementAccount {
    private let name: Substring
    private let hotel: String

    init(_ account: String) {
        let parts = account.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        name = parts[0]
        hotel = parts.count == 2 ? String(parts[1]) : ""
    }

    /// What came in by the account and what went out, as kinds with points above 0 for what was issued, used or ended.
    /// What members give each other belongs to no hotel and comes to nothing.
    func parts(
        cameIn: Int64, wentOut: Int64
    ) -> [(hotel: String, kind: SettlementKind, points: Int64)] {
        switch name {
        case "issuance": [(hotel, .issued, cameIn + wentOut)]
        case "goodwill": [(hotel, .goodwill, cameIn + wentOut)]
        case "cash": [(hotel, .sold, cameIn + wentOut)]
        // A reward may give points, too: the hotel that hands them out issues them.
        case "redemption": [(hotel, .issued, cameIn), (hotel, .honoured, -wentOut)]
        case "breakage": [(hotel, .ended, -(cameIn + wentOut))]
        default: []
        }
    }

    /// The account whose entries all belong to a kind at a hotel, and the one of which a part does.
    static func accounts(of kind: SettlementKind, at hotel: String) -> (whole: String, part: String) {
        switch kind {
        case .issued: (Accounts.issuance(hotel), Accounts.redemption(hotel))
        case .goodwill: (Accounts.goodwill(hotel), "")
        case .sold: (Accounts.cash(hotel), "")
        case .honoured: ("", Accounts.redemption(hotel))
        case .ended: (Accounts.breakage, "")
        }
    }
}
