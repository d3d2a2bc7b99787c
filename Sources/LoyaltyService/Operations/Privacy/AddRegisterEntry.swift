import LoyaltyRules

/// Adds an entry to a register of personal data: sharing with a partner, an incident, an assessment (SEC-05, SEC-12, SEC-13).
public struct AddRegisterEntry: Operation {
    public static let name = "privacy.register"
    public static let permission = Permission.managePrivacy
    public let kind: RegisterKind
    public let words: RegisterEntry.Words

    public init(kind: RegisterKind, words: RegisterEntry.Words) {
        self.kind = kind
        self.words = words
    }

    public struct Answer: Sendable, Codable { public let entry: Int64 }

    /// - Throws: `InvalidInput` when nobody could know later what it was, or it ends before it begins.
    public func run(in context: OperationContext) throws -> Answer {
        if words.subject.isEmpty { throw InvalidInput("subject", "required") }
        if words.data.isEmpty { throw InvalidInput("data", "required") }
        if let until = words.until, until < words.on { throw InvalidInput("until", "before_start") }
        let entry = RegisterEntry(
            id: context.newID(), kind: kind, words: words, actor: context.actor.id, recordedAt: context.now)
        try RegisterTable.insert(entry, keyring: context.keyring, in: context.tx)
        return Answer(entry: entry.id)
    }
}
