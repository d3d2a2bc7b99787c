/// What an account of the ledger means for the settlement between hotels (PTS-07).
public struct SettlementAccount: Sendable {
    /// The entries of an account that belong to a kind: all of them, or those on one side. What takes an entry back goes
    /// with what it takes back.
    public struct Part: Sendable, Hashable {
        public let account: String
        /// Whether what came in belongs to the kind (true), or what went out (false); nil for both.
        public let cameIn: Bool?

        /// Whether an entry that takes nothing back belongs to it when its amount is more than 0; nil for either.
        public var givesDirectly: Bool? { cameIn }
        /// Whether an entry that takes another back belongs to it when its amount is more than 0; nil for either.
        public var givesByReversal: Bool? { cameIn.map { !$0 } }
    }

    private let name: Substring
    private let hotel: String

    public init(_ account: String) {
        let parts = account.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        name = parts[0]
        hotel = parts.count == 2 ? String(parts[1]) : ""
    }

    /// What entries of the account come to: a kind with points above 0 for what was issued, used or ended. What members give
    /// each other, pay for that, owe, or are advanced belongs to no hotel and comes to nothing.
    /// - Parameters:
    ///   - points: the sum of the entries, all of one sign.
    ///   - isReversal: whether they take others back.
    public func part(_ points: Int64, isReversal: Bool) -> (hotel: String, kind: SettlementKind, points: Int64)? {
        switch name {
        case "issuance": return (hotel, .issued, points)
        case "goodwill": return (hotel, .goodwill, points)
        case "cash": return (hotel, .sold, points)
        case "redemption":
            // A reward may give points, too: the hotel that hands them out issues them.
            let cameIn = (points > 0) != isReversal
            return cameIn ? (hotel, .issued, points) : (hotel, .honoured, -points)
        case "breakage": return (hotel, .ended, -points)
        default: return nil
        }
    }

    /// The parts of accounts whose entries belong to a kind at a hotel; at most one of them is a side only.
    public static func parts(of kind: SettlementKind, at hotel: String) -> [Part] {
        func part(_ name: String, cameIn: Bool? = nil) -> Part {
            Part(account: hotel.isEmpty ? name : name + "@" + hotel, cameIn: cameIn)
        }
        switch kind {
        case .issued: return [part("issuance"), part("redemption", cameIn: true)]
        case .goodwill: return [part("goodwill")]
        case .sold: return [part("cash")]
        case .honoured: return [part("redemption", cameIn: false)]
        case .ended: return [part("breakage")]
        }
    }
}
