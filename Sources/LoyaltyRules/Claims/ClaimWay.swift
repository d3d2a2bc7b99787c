/// What staff decide about a claim.
public enum ClaimWay: String, Sendable, Codable, CaseIterable {
    /// Post the stay or bill as it is claimed: the program says what it brings.
    case credit
    /// Give points by way of goodwill, within what the person and the hotel may give by hand.
    case goodwill
    case refuse
}
