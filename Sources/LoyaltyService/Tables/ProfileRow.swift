import LoyaltyRules

/// What is kept of a member's profile.
public struct ProfileRow: Sendable {
    public var profile = MemberProfile()
    /// Sensitive choices; none without the consent for health data.
    public var health: [String] = []
    /// A special member outside the ladder (MEM-24), with why, by whom and when.
    public var isSpecial = false
    public var specialReason = ""
    public var specialBy = ""
    public var specialAt = Instant(milliseconds: 0)
    /// The member of staff who looks after the member (MEM-28); nil for nobody.
    public var manager: Int64?
    /// When somebody last said that all is right; nil when nobody ever did.
    public var confirmedAt: Instant?
    public var confirmedBy = ""

    public init() {}
}
