import LoyaltyRules

/// Notes that a member does not agree to a purpose any more: as easy as agreeing was, and without effect on the account
/// (PIPL 15–16). The agreement itself ends with the membership.
public struct WithdrawConsent: Operation {
    public static let name = "consent.withdraw"
    public static let permission = Permission.handleRequests
    public static let servesOneself = true
    public let member: MemberID
    public let purpose: ConsentPurpose
    /// Where: `portal`, `desk` …
    public let channel: String

    public init(member: MemberID, purpose: ConsentPurpose, channel: String) {
        self.member = member
        self.purpose = purpose
        self.channel = channel
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `consent_is_membership`, `consent_not_given`.
    public func run(in context: OperationContext) throws -> ConsentAnswer {
        _ = try PrivacyPosting.person(member, in: context)
        guard purpose != .agreement else { throw Refusal(.consentIsMembership) }
        guard let known = try PrivacyPosting.consents(of: member, in: context)[purpose], known.granted else {
            throw Refusal(.consentNotGiven)
        }
        try PrivacyPosting.record(
            purpose, granted: false, textVersion: known.textVersion, channel: channel, of: member, in: context)
        try context.emit("consent.withdrawn", ["purpose": purpose.rawValue])
        return ConsentAnswer(member: member, purpose: purpose, granted: false)
    }
}
