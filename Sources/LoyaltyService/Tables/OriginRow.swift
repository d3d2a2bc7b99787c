import LoyaltyRules

/// How somebody became a member (MEM-01, MEM-06, MEM-29): written once.
public struct OriginRow: Sendable, Hashable {
    public let source: ConversionSource?
    /// The number of the paper that was signed.
    public let paperForm: String?
    /// The code of the QR picture.
    public let joinCode: String?
    /// The application that was approved.
    public let application: Int64?
    /// Whether the date of birth was told, and the age looked at. The date itself is not kept.
    public let isAgeChecked: Bool
    /// When the agreement was accepted; with an application, that is before the membership.
    public let agreedAt: Instant
}
