import LoyaltyRules

/// The list of earning rules in a document's text, to which a rule can be added in the document's own style.
enum EarningList {
    /// The text with one more rule behind the last; nil when it has no list of rules that could be continued, or when
    /// the new text can't be read as YAML.
    /// - Parameters:
    ///   - id: what the rule is called; with a number behind it where that is taken.
    ///   - written: the rule's lines for its id, the first with its dash.
    static func adding(_ id: String, to text: String, _ written: (String) -> [String]) -> String? {
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
        let used = used(root)
        let free = (1...).lazy.map { $0 == 1 ? id : "\(id)_\($0)" }.first { !used.contains($0) } ?? id
        let indent = String(repeating: " ", count: last.mark.column - 3)
        lines.insert(contentsOf: written(free).map { indent + $0 }, at: end)
        let changed = lines.joined(separator: "\n")
        return (try? ProgramDocument.tree(changed)) == nil ? nil : changed
    }

    /// A name as a document can hold it between quotation marks.
    static func quoted(_ name: String) -> String {
        "\"" + name.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline } + "\""
    }

    /// The ids of what stands in lists: assets, counters, rules and milestones share the ledger.
    private static func used(_ root: DocumentNode) -> Set<String> {
        guard case .mapping(let lists) = root.content else { return [] }
        return Set(
            lists.flatMap { list -> [String] in
                guard case .sequence(let items) = list.value.content else { return [] }
                return items.compactMap { item in
                    guard case .mapping(let entries) = item.content,
                        case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.content
                    else { return nil }
                    return id
                }
            })
    }
}

extension String {
    /// Whether nothing but blanks stands in it.
    fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }
}
