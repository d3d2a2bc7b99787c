import LoyaltyRules

/// Keeps the identity document that a clerk has seen, in the place of the one before, or removes it (MEM-09, MEM-19). It is kept only
/// with a consent of its own (PIPL 29), and goes with it; members cannot show it to themselves, and take back the consent instead.
public struct SetIdentityDocument: Operation {
    public static let name = "member.document"
    public static let permission = Permission.updateMember
    public static let usesProfile = true
    public let member: MemberID
    /// Nil to remove what is kept.
    public let document: IdentityDocument?
    /// The version of the text to which the guest agrees just now; nil for who agreed before.
    public let agreedText: String?
    /// Where the guest agrees: `desk`, `api`.
    public let channel: String

    public init(member: MemberID, document: IdentityDocument?, agreedText: String? = nil, channel: String) {
        self.member = member
        self.document = document
        self.agreedText = agreedText
        self.channel = channel
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        /// The kind that is kept now; nil for none.
        public let kind: IdentityKind?
    }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `member_closed`, `member_restricted`, `identity_consent_missing`,
    ///   `document_taken`.
    public func run(in context: OperationContext) throws -> Answer {
        let standing = try PrivacyPosting.person(member, in: context)
        var isChanged = true
        if let document {
            guard standing.status == .active else { throw Refusal(.memberClosed) }
            try demandConsent(in: context)
            try DocumentPosting.keep(document, of: member, in: context)
        } else {
            isChanged = try DocumentPosting.forget(of: member, in: context)
        }
        // The event tells what changed, and never to what.
        if isChanged { try context.emit("member.changed", ["what": "identity_document"]) }
        return Answer(member: member, kind: document?.kind)
    }

    private func demandConsent(in context: OperationContext) throws {
        guard try PrivacyPosting.consents(of: member, in: context)[.identity]?.granted != true else { return }
        guard let agreedText else { throw Refusal(.identityConsentMissing) }
        try PrivacyPosting.record(
            .identity, granted: true, textVersion: agreedText, channel: channel, of: member, in: context)
        try context.emit("consent.given", ["purpose": ConsentPurpose.identity.rawValue, "text_version": agreedText])
    }
}
