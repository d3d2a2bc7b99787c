import LoyaltyRules

/// Puts right who a member is and how to reach them (PIPL 46, SEC-11). What is found by the old contact is found no more.
public struct CorrectPerson: Operation {
    public static let name = "member.correct"
    public static let permission = Permission.managePrivacy
    public static let keepsAnswer = false
    public let member: MemberID
    /// Cleaned by `MemberName.clean`; nil to leave it.
    public let displayName: String?
    public let mobile: String?
    public let email: String?

    public init(member: MemberID, name: String?, mobile: MobileNumber?, email: EmailAddress?) {
        self.member = member
        displayName = name
        self.mobile = mobile?.description
        self.email = email?.description
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        /// What was changed: `name`, `mobile`, `email`.
        public let changed: [String]
    }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `correction_changes_nothing`, `mobile_taken`, `email_taken`.
    public func run(in context: OperationContext) throws -> Answer {
        _ = try PrivacyPosting.person(member, in: context)
        guard let old = try MemberTable.person(member, keyring: context.keyring, in: context.tx) else {
            throw Refusal(.memberErased)
        }
        let new = Person(name: displayName ?? old.name, mobile: mobile ?? old.mobile, email: email ?? old.email)
        guard new != old else { throw Refusal(.correctionChangesNothing) }
        try move(.mobile, from: old.mobile, to: new.mobile, taken: .mobileTaken, in: context)
        try move(.email, from: old.email, to: new.email, taken: .emailTaken, in: context)
        try SearchTable.delete(SearchWords.tokens(for: old, keyring: context.keyring), of: member, in: context.tx)
        try SearchTable.insert(SearchWords.tokens(for: new, keyring: context.keyring), of: member, in: context.tx)
        try MemberTable.update(new, of: member, keyring: context.keyring, at: context.now, in: context.tx)
        if new.mobile != old.mobile || new.email != old.email {
            try StandingTable.noteContactChange(of: member, at: context.now, in: context.tx)
        }
        let changes = [
            ProfileChange("name", old.name, new.name), ProfileChange("mobile", old.mobile ?? "", new.mobile ?? ""),
            ProfileChange("email", old.email ?? "", new.email ?? ""),
        ]
        try ProfileHistory.record(changes, channel: ProfileHistory.channel(of: context.actor), of: member, in: context)
        var changed: [String] = []
        if new.name != old.name { changed.append("name") }
        if new.mobile != old.mobile { changed.append("mobile") }
        if new.email != old.email { changed.append("email") }
        try context.emit("member.changed", ["what": changed.joined(separator: " ")])
        return Answer(member: member, changed: changed)
    }

    private func move(
        _ kind: LookupKind, from old: String?, to new: String?, taken: RefusalCode, in context: OperationContext
    ) throws {
        guard old != new, let new else { return }
        let index = context.keyring.blindIndex(kind.rawValue, of: new)
        let isFree = try LookupTable.claim(kind, index, for: member, object: 0, in: context.tx)
        // While the account bears a contact of one that was merged into it, its own still leads to it, and can come back.
        guard try isFree || LookupTable.find(kind, index, in: context.tx)?.member == member else { throw Refusal(taken) }
        guard let old else { return }
        try LookupTable.release(
            kind, context.keyring.blindIndex(kind.rawValue, of: old), of: member, in: context.tx)
        try CodeTable.delete(context.keyring.blindIndex("code-contact", of: old), in: context.tx)
    }
}
