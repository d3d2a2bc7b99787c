import LoyaltyRules

/// Publishes a version of the privacy policy (SEC-10). It is never changed again: what is to be said otherwise is another version.
public struct PublishPolicy: Operation {
    public static let name = "privacy.policy"
    public static let permission = Permission.managePrivacy
    public let effectiveOn: CalendarDay
    public let reviewOn: CalendarDay
    public let isMaterial: Bool
    /// What it says, by language; plain text, with an empty line between paragraphs.
    public let simplifiedChinese: String
    public let traditionalChinese: String
    public let english: String
    /// So many letters in a language at most.
    public static let longest = 20_000

    public init(
        effectiveOn: CalendarDay, reviewOn: CalendarDay, isMaterial: Bool, simplifiedChinese: String = "",
        traditionalChinese: String = "", english: String = ""
    ) {
        self.effectiveOn = effectiveOn
        self.reviewOn = reviewOn
        self.isMaterial = isMaterial
        self.simplifiedChinese = simplifiedChinese
        self.traditionalChinese = traditionalChinese
        self.english = english
    }

    public struct Answer: Sendable, Codable { public let number: Int }

    /// - Throws: `InvalidInput` where it holds too early, says nothing, or is too long.
    public func run(in context: OperationContext) throws -> Answer {
        let (today, _) = try context.ruling(at: "")
        let versions = try PolicyTable.list(in: context.tx).map(\.version)
        let texts: [Language: String] = [
            .simplifiedChinese: simplifiedChinese, .traditionalChinese: traditionalChinese, .english: english,
        ]
        for (language, text) in texts where text.unicodeScalars.count > Self.longest {
            throw InvalidInput("text_" + language.rawValue, "too_long", ["most": "\(Self.longest)"])
        }
        let version = PolicyVersion(
            number: versions.count + 1, effectiveOn: effectiveOn, reviewOn: reviewOn, isMaterial: isMaterial)
        do {
            try PolicyReview.check(version, texts: texts, after: versions.last, on: today)
        } catch {
            let field =
                switch error {
                case .past, .order: "effective_on"
                case .review: "review_on"
                case .empty: "text_" + Language.simplifiedChinese.rawValue
                }
            throw InvalidInput(field, error.rawValue)
        }
        try PolicyTable.insert(
            version, id: context.newID(), texts: texts, by: context.actor.id, at: context.now, in: context.tx)
        return Answer(number: version.number)
    }
}
