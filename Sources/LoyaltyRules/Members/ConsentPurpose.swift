/// What a member agrees to. Without the agreement there is no membership; everything else may be refused
/// without losing service (PIPL 16).
public enum ConsentPurpose: String, Sendable, Hashable, Codable, CaseIterable {
    /// The membership agreement and the privacy notice.
    case agreement
    /// Offers by text message.
    case marketingMobile = "marketing_mobile"
    /// Offers by e-mail.
    case marketingEmail = "marketing_email"
    /// A profile: segments, offers that fit (PIPL 24).
    case profiling
    /// Giving data to partners of the program (PIPL 23).
    case partnerSharing = "partner_sharing"
    /// Keeping what tells of one's health, such as an allergy; with the consent it goes (PIPL 28, 29; MEM-10).
    case health
    /// Keeping the number of one's identity document; with the consent it goes (PIPL 28, 29; MEM-09).
    case identity

    /// What is asked of everybody who joins; the others are asked for when there is something to ask.
    public static let atEnrolment: [ConsentPurpose] = [.agreement, .marketingMobile, .marketingEmail]
}
