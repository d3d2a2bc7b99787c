/// How likely it is that two accounts, or a guest at the desk and an account, are one person (MEM-16).
///
/// It only points at accounts to look at; what is merged, and whether, is for a person to say. A family shares an address and
/// often a birthday month, namesakes share a name: no single sign but the whole mobile, e-mail or document is enough.
public enum DuplicateReview {
    /// A sign for or against.
    public enum Sign: String, Sendable, Hashable, CaseIterable {
        /// The same passport or identity card.
        case sameDocument = "same_document"
        case sameMobile = "same_mobile"
        case sameEmail = "same_email"
        /// Letter by letter, whatever the script, the case and the spaces.
        case sameName = "same_name"
        /// Otherwise written, spoken alike: 李伟 and Li Wei, 李薇.
        case soundsAlike = "sounds_alike"
        case sameBirthday = "same_birthday"
        /// The last four digits of the mobile.
        case sameLastFour = "same_last_four"
        /// Both told their birthdays, and these differ.
        case otherBirthday = "other_birthday"

        /// What it counts, in points of a hundred.
        public var weight: Int {
            switch self {
            case .sameDocument, .sameMobile, .sameEmail: 100
            case .sameName: 50
            case .soundsAlike: 30
            case .sameBirthday: 30
            case .sameLastFour: 20
            case .otherBirthday: -40
            }
        }
    }

    /// What the signs come to.
    public struct Verdict: Sendable, Hashable {
        /// From 0 to 100.
        public let score: Int
        /// What spoke for it, the heaviest first.
        public let signs: [Sign]

        /// Whether the accounts should be looked at.
        public var isWorthLooking: Bool { score >= 50 }

        /// What it means for somebody who is about to join.
        public var level: Level { score >= 100 ? .same : score >= 70 ? .likely : .look }
    }

    /// How sure it is that two are one.
    public enum Level: String, Sendable, Hashable {
        /// The whole mobile or e-mail, or the document: nobody joins twice with it.
        case same
        /// A clerk says first that it is another person.
        case likely
        /// Shown, and no more.
        case look
    }

    /// Judges signs; of a name that is the same nobody says that it sounds alike.
    public static func judge(_ signs: Set<Sign>) -> Verdict {
        let counted = signs.contains(.sameName) ? signs.subtracting([.soundsAlike]) : signs
        let score = counted.reduce(0) { $0 + $1.weight }
        let told = counted.filter { $0.weight > 0 }.sorted { ($1.weight, $0.rawValue) < ($0.weight, $1.rawValue) }
        return Verdict(score: min(100, max(0, score)), signs: told)
    }
}
