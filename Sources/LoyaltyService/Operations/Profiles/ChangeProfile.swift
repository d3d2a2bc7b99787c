import LoyaltyRules

/// Changes what a member told about themselves, or confirms that all is still right: the one way for desk, portal and outside
/// systems, with the same checks (MEM-09, MEM-10, MEM-15, MEM-20).
public struct ChangeProfile: Operation {
    public static let name = "member.profile"
    public static let permission = Permission.updateMember
    public static let usesProfile = true
    public let member: MemberID
    public let edit: ProfileEdit

    public init(member: MemberID, edit: ProfileEdit) {
        self.member = member
        self.edit = edit
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        /// What was changed, in words that never change; empty when all was right.
        public let changed: [String]
        public let confirmedAt: Instant
    }

    /// - Throws: `InvalidInput` naming the fields; `Refusal` `member_unknown`, `member_erased`, `member_closed`,
    ///   `preference_unknown`, `health_consent_missing`.
    public func run(in context: OperationContext) throws -> Answer {
        guard try PrivacyPosting.person(member, in: context).status == .active else { throw Refusal(.memberClosed) }
        let problems = ProfileReview.problems(edit, on: try PrivacyPosting.today(in: context))
        guard problems.isEmpty else {
            throw InvalidInput(problems.map { InvalidInput.Problem($0.field, $0.word, $0.values) })
        }
        var row = try ProfileTable.row(member, keyring: context.keyring, in: context.tx)
        let (old, health) = (row.profile, row.health)
        try check(row, in: context)
        row.profile = edit.applied(to: old)
        if let wanted = edit.health { row.health = Set(wanted).sorted() }
        row.confirmedAt = context.now
        row.confirmedBy = context.actor.id
        try ProfileTable.put(row, of: member, keyring: context.keyring, in: context.tx)
        let changes = ProfileReview.changes(from: old, to: row.profile, health: health, to: row.health)
        try ProfileHistory.record(changes, channel: ProfileHistory.channel(of: context.actor), of: member, in: context)
        // The event tells what changed, and never to what.
        let words = changes.map(\.field)
        try context.emit("member.changed", ["what": (["profile"] + words).joined(separator: " ")])
        return Answer(member: member, changed: words, confirmedAt: context.now)
    }

    private func check(_ row: ProfileRow, in context: OperationContext) throws {
        guard edit.preferences != nil || edit.health != nil else { return }
        let catalogue = try ProfileSettings.choices(in: context.tx)
        let unknown =
            ProfileReview.unknownChoice(
                edit.preferences ?? [], before: row.profile.preferences, isSensitive: false, catalogue: catalogue)
            ?? ProfileReview.unknownChoice(edit.health ?? [], before: row.health, isSensitive: true, catalogue: catalogue)
        if let unknown { throw Refusal(.preferenceUnknown, ["choice": .text(unknown)]) }
        guard edit.health?.isEmpty == false else { return }
        let consent = try PrivacyPosting.consents(of: member, in: context)[.health]
        guard consent?.granted == true else { throw Refusal(.healthConsentMissing) }
    }
}
