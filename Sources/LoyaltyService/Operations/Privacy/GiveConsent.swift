import LoyaltyRules

/// Notes that a member agrees to a purpose, to the text of one version, in one place (PIPL 14, SEC-04, SEC-05).
public struct GiveConsent: Operation {
    public static let name = "consent.give"
    public static let permission = Permission.handleRequests
    public static let servesOneself = true
    public let member: MemberID
    public let purpose: ConsentPurpose
    /// The version of the text that was shown.
    public let textVersion: String
    /// Where: `portal`, `desk` …
    public let channel: String

    public init(member: MemberID, purpose: ConsentPurpose, textVersion: String, channel: String) {
        self.member = member
        self.purpose = purpose
        self.textVersion = textVersion
        self.channel = channel
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `member_closed`, `consent_given_already`.
    public func run(in context: OperationContext) throws -> ConsentAnswer {
        guard try PrivacyPosting.person(member, in: context).status == .active else { throw Refusal(.memberClosed) }
        let known = try PrivacyPosting.consents(of: member, in: context)[purpose]
        guard known?.granted != true || known?.textVersion != textVersion else { throw Refusal(.consentGivenAlready) }
        try PrivacyPosting.record(
            purpose, granted: true, textVersion: textVersion, channel: channel, of: member, in: context)
        try context.emit("consent.given", ["purpose": purpose.rawValue, "text_version": textVersion])
        return ConsentAnswer(member: member, purpose: purpose, granted: true)
    }
}
