/// Which privacy policy holds, whether another may follow, and who is asked anew (SEC-10).
public enum PolicyReview {
    /// Why a version cannot be published so.
    public enum Problem: String, Error, Sendable, Hashable, CaseIterable {
        /// It would hold from a day that is over: nobody agreed to it then.
        case past = "policy_past"
        /// It would hold before the version that was published last.
        case order = "policy_order"
        /// It would be looked at again before it holds, or more than two years later.
        case review = "policy_review"
        /// It says nothing, in no language.
        case empty = "policy_empty"
    }

    /// A policy that nobody looks at for longer than this is not reviewed periodically.
    static let mostMonths = 24

    /// - Parameter texts: what it says, in the languages that there are.
    public static func check(
        _ version: PolicyVersion, texts: [Language: String], after last: PolicyVersion?, on today: CalendarDay
    ) throws(Problem) {
        guard texts.values.contains(where: { !$0.isEmpty }) else { throw .empty }
        guard version.effectiveOn >= today else { throw .past }
        if let last, version.effectiveOn < last.effectiveOn { throw .order }
        guard version.reviewOn > version.effectiveOn, version.reviewOn <= version.effectiveOn.adding(months: mostMonths) else {
            throw .review
        }
    }

    /// The version that holds on a day; nil before the first.
    public static func inForce(_ versions: [PolicyVersion], on day: CalendarDay) -> PolicyVersion? {
        versions.filter { $0.effectiveOn <= day }.max { $0.number < $1.number }
    }

    /// The version to which somebody is asked to agree; nil for nobody. Who agreed to what stood before the first version was
    /// published is asked by the first that is material.
    /// - Parameter agreed: the label of what they agreed to last.
    public static func asked(_ versions: [PolicyVersion], agreed: String, on day: CalendarDay) -> PolicyVersion? {
        guard let current = inForce(versions, on: day), current.label != agreed else { return nil }
        let known = versions.first { $0.label == agreed }?.number ?? 0
        return versions.contains { $0.isMaterial && $0.number > known && $0.number <= current.number } ? current : nil
    }

    /// The words in a language: its own, else the other script's, else English, else any.
    public static func text(_ texts: [Language: String], in language: Language) -> String {
        let order: [Language] =
            switch language {
            case .simplifiedChinese: [.simplifiedChinese, .traditionalChinese, .english]
            case .traditionalChinese: [.traditionalChinese, .simplifiedChinese, .english]
            case .english: [.english, .simplifiedChinese, .traditionalChinese]
            }
        return order.compactMap { texts[$0] }.first { !$0.isEmpty } ?? ""
    }
}
