import LoyaltyRules

/// A period in which a rule gives more: added to a document as one more earning rule, in the document's own style.
public struct BonusPeriod: Sendable {
    public let name: String
    /// The language in which the name is written.
    public let language: Language
    /// The rule on top of which it gives, and that rule's asset.
    public let rule: String
    public let asset: String
    /// `100%` doubles.
    public let percent: String
    public let from: CalendarDay
    public let until: CalendarDay

    public init(
        name: String, language: Language, rule: String, asset: String, percent: String, from: CalendarDay,
        until: CalendarDay
    ) {
        self.name = name
        self.language = language
        self.rule = rule
        self.asset = asset
        self.percent = percent
        self.from = from
        self.until = until
    }

    /// The text with the rule behind the last earning rule; nil when it has no list of rules that could be continued.
    public func added(to text: String) -> String? {
        let month = from.description.prefix(7).filter { $0 != "-" }
        let words = "{\(language.rawValue): \(EarningList.quoted(name))}"
        return EarningList.adding("bonus_\(month)", to: text) { id in
            [
                "- id: \(id)", "  name: \(words)", "  asset: \(asset)", "  percent_of: \(rule)", "  rate: \(percent)",
                "  from: \(from)", "  until: \(until)", "  announcement: \(words)",
            ]
        }
    }
}
