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

    /// The text with the rule behind the last earning rule; nil when it has no list of rules that could be continued,
    /// or when the new text can't be read as YAML.
    public func added(to text: String) -> String? {
        guard let root = try? ProgramDocument.tree(text), case .mapping(let entries) = root.content,
            let place = entries.firstIndex(where: { $0.key == "earning" }),
            case .sequence(let items) = entries[place].value.content, let last = items.last,
            last.mark.column > 2, last.mark.line > entries[place].mark.line
        else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // Behind the last rule's own lines: what stands at its depth or further out ends it.
        var end = last.mark.line
        while end < lines.count, lines[end].prefix(last.mark.column - 1).allSatisfy({ $0 == " " }),
            !lines[end].isBlank
        {
            end += 1
        }
        let indent = String(repeating: " ", count: last.mark.column - 3)
        lines.insert(contentsOf: written(used(items)).map { indent + $0 }, at: end)
        let changed = lines.joined(separator: "\n")
        return (try? ProgramDocument.tree(changed)) == nil ? nil : changed
    }

    private func written(_ used: Set<String>) -> [String] {
        let month = from.description.prefix(7).filter { $0 != "-" }
        let id =
            (1...).lazy.map { $0 == 1 ? "bonus_\(month)" : "bonus_\(month)_\($0)" }.first {
                !used.contains($0)
            } ?? ""
        let words = name.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
        return [
            "- id: \(id)", "  name: {\(language.rawValue): \"\(words)\"}", "  asset: \(asset)",
            "  percent_of: \(rule)",
            "  rate: \(percent)", "  from: \(from)", "  until: \(until)",
            "  announcement: {\(language.rawValue): \"\(words)\"}",
        ]
    }

    private func used(_ items: [DocumentNode]) -> Set<String> {
        Set(
            items.compactMap { item in
                guard case .mapping(let entries) = item.content,
                    case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.content
                else { return nil }
                return id
            })
    }
}

extension String {
    /// Whether nothing but blanks stands in it.
    fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }
}
