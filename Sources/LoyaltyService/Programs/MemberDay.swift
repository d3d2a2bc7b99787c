import LoyaltyRules

/// A day of each month, or of each week, on which a rule gives more (会员日): added to a document as one more earning rule,
/// in the document's own style.
public struct MemberDay: Sendable {
    /// When it is.
    public enum Recurrence: Sendable, Hashable {
        /// 1 … 31; 0 is the last day.
        case dayOfMonth(Int)
        /// 1 is Monday.
        case weekday(Int)

        private static let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

        /// Reads `8`, `last`, or `sat`; nil for anything else.
        public init?(_ word: String) {
            if word == "last" {
                self = .dayOfMonth(0)
            } else if let place = Self.week.firstIndex(of: word) {
                self = .weekday(place + 1)
            } else if let day = Int(word), (1...31).contains(day) {
                self = .dayOfMonth(day)
            } else {
                return nil
            }
        }

        /// Every one there is, days of the month first.
        public static var all: [Recurrence] {
            (1...31).map { .dayOfMonth($0) } + [.dayOfMonth(0)] + (1...7).map { .weekday($0) }
        }

        /// As a form and a document write it.
        public var word: String {
            switch self {
            case .dayOfMonth(0): "last"
            case .dayOfMonth(let day): "\(day)"
            case .weekday(let day): Self.week[day - 1]
            }
        }

        var condition: String {
            switch self {
            case .dayOfMonth: "{day_of_month: \(word)}"
            case .weekday: "{weekday: \(word)}"
            }
        }
    }

    public let name: String
    /// The language in which the name is written.
    public let language: Language
    /// The rule on top of which it gives, and that rule's asset.
    public let rule: String
    public let asset: String
    /// `100%` doubles.
    public let percent: String
    public let day: Recurrence

    public init(name: String, language: Language, rule: String, asset: String, percent: String, on day: Recurrence) {
        self.name = name
        self.language = language
        self.rule = rule
        self.asset = asset
        self.percent = percent
        self.day = day
    }

    /// The text with the rule behind the last earning rule; nil when it has no list of rules that could be continued.
    public func added(to text: String) -> String? {
        EarningList.adding("member_day", to: text) { id in
            [
                "- id: \(id)", "  name: {\(language.rawValue): \(EarningList.quoted(name))}", "  asset: \(asset)",
                "  percent_of: \(rule)", "  rate: \(percent)", "  when: \(day.condition)",
            ]
        }
    }
}
