import LoyaltyRules

/// A value of a document that a marketer may change in a form: a threshold, a rate, a day, a price.
public struct EditableTerm: Sendable, Equatable {
    public enum Group: String, Sendable, CaseIterable { case tiers, earning, rewards }

    public let group: Group
    /// The id of the tier, rule or reward.
    public let part: String
    /// The keys that lead to it within the part, for example `attain`, `any`, `nights`.
    public let keys: [String]
    public let value: String
    public let mark: DocumentMark

    /// The keys in one line.
    public var path: String { keys.joined(separator: " › ") }

    /// The values of a text, in its order; none while it is no YAML.
    public static func all(in text: String) -> [EditableTerm] {
        guard let root = try? ProgramDocument.tree(text), case .mapping(let entries) = root.content else {
            return []
        }
        return entries.flatMap { key, _, list -> [EditableTerm] in
            guard let group = Group(rawValue: key), case .sequence(let items) = list.content else {
                return []
            }
            return items.flatMap { part($0, group) }
        }
    }

    private static func part(_ node: DocumentNode, _ group: Group) -> [EditableTerm] {
        guard case .mapping(let entries) = node.content,
            case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.content
        else { return [] }
        return entries.filter { changed(group).contains($0.key) }.flatMap { key, _, value in
            terms(value, path: [key]) { path, text, mark in
                EditableTerm(
                    group: group, part: id, keys: path, value: text, mark: mark)
            }
        }
    }

    /// What a marketer changes of a part; what it is called and what it belongs to is not for a form.
    private static func changed(_ group: Group) -> Set<String> {
        switch group {
        case .tiers: ["attain", "retain", "lifetime", "valid_months", "valid_days"]
        case .earning: ["rate", "rates", "per", "from", "until", "when", "caps"]
        case .rewards: ["price", "share", "shares"]
        }
    }

    private static func terms(
        _ node: DocumentNode, path: [String], _ make: ([String], String, DocumentMark) -> EditableTerm
    ) -> [EditableTerm] {
        switch node.content {
        case .scalar(let text): isFigure(text) ? [make(path, text, node.mark)] : []
        case .sequence(let items):
            items.enumerated().flatMap { index, item in
                terms(item, path: items.count > 1 ? path + [String(index + 1)] : path, make)
            }
        case .mapping(let entries): entries.flatMap { terms($0.value, path: path + [$0.key], make) }
        }
    }

    /// Whether a text is a number, a percentage or a day.
    public static func isFigure(_ text: String) -> Bool {
        if CalendarDay(text) != nil { return true }
        let number = text.hasSuffix("%") ? text.dropLast() : text[...]
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy {
                !$0.isEmpty && $0.utf8.count <= 15 && $0.utf8.allSatisfy { (48...57).contains($0) }
            }
    }
}
