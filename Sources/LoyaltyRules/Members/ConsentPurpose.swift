/// What a member agrees to. Without the agreement there is no membership; everything else may be refused
/// without losing service (PIPL 16).
public enum ConsentPurpose: String, Sendable, Hashable, Codable, CaseIterable {
    /// The membership agreement and the privacy notice.
    case agreement
    /// Offers by text message.
    case marketingMobile = "marketing_mobile"
    /// Offers by e-mail.
    case marketingEmail = "marketing_email"
}
