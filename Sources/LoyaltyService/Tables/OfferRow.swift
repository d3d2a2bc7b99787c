import LoyaltyRules

/// A choice that was offered to a member.
public struct OfferRow: Sendable {
    /// Where it stands.
    public enum State: String, Sendable, Codable {
        case open, chosen
        /// The deadline passed; what the document says for that case was given.
        case ended
        /// The fact that opened it was taken back.
        case withdrawn
    }

    public let member: MemberID
    public let id: Int64
    public let offer: OfferedChoice
    public let folio: Int64
    public let programVersion: Int
    public let state: State
    /// The options taken.
    public let chosen: [String]
    /// The operation that took them; of an offer that nobody took, the one that ended it; 0 while it is open.
    public let settledBy: Int64
}
