import LoyaltyRules

/// A value of a document that a marketer may change in a form: a threshold, a rate, a day, a price.
public struct EditableTerm: Sendable, Equatable {
    public enum Group: String, Sendable, CaseIterable { case tiers, assets, earning, milestones, rewards }

    public let group: Group
    /// The id of the tier, asset, rule, milestone or reward.
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
        guard case .mapping(let entries) = node.content, let id = id(of: node) else { return [] }
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
        case .tiers:
            ["attain", "retain", "lifetime", "valid_months", "valid_days", "valid", "prices", "gifts", "challenge", "grant"]
        case .assets: ["expires", "available_after"]
        case .earning:
            ["rate", "rates", "per", "top_up_to", "nights_at_most", "from", "until", "when", "factors", "caps", "expires", "choose"]
        case .milestones: ["at", "every", "window", "when", "gives", "choose"]
        case .rewards: ["price", "share", "shares", "gives"]
        }
    }

    private static func terms(
        _ node: DocumentNode, path: [String], _ make: ([String], String, DocumentMark) -> EditableTerm
    ) -> [EditableTerm] {
        switch node.content {
        case .scalar(let text): isFigure(text) ? [make(path, text, node.mark)] : []
        case .sequence(let items):
            items.enumerated().flatMap { index, item -> [EditableTerm] in
                let step = id(of: item) ?? (items.count > 1 ? String(index + 1) : nil)
                return terms(item, path: path + (step.map { [$0] } ?? []), make)
            }
        case .mapping(let entries):
            entries.filter { !["id", "name"].contains($0.key) }
                .flatMap { terms($0.value, path: path + [$0.key], make) }
        }
    }

    /// The id of an option or a price, by which its values are told apart.
    private static func id(of node: DocumentNode) -> String? {
        guard case .mapping(let entries) = node.content,
            case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.content
        else { return nil }
        return id
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
