/// Reads the fields of one mapping of a program document or case file and remembers which were asked for, so that
/// a key that no field asked for is reported and never silently ignored.
package struct DocumentFields {
    package let mark: DocumentMark
    private typealias Entry = (key: String, mark: DocumentMark, value: DocumentNode)

    private let entries: [Entry]
    private let log: ProblemLog
    private var asked: Set<String> = []

    /// Opens a node that must be a mapping.
    package init(_ node: DocumentNode, _ log: ProblemLog) {
        mark = node.mark
        self.log = log
        if case .mapping(let entries) = node.content {
            self.entries = Self.joined(entries, log)
            var seen: Set<String> = []
            for entry in self.entries where !seen.insert(entry.key).inserted {
                log.add("key_twice", ["key": entry.key], at: entry.mark)
            }
        } else {
            entries = []
            log.addNotMapping(node)
        }
    }

    /// Between brackets, `500,000` is an entry and a key without a value: they are told, and read as the number.
    private static func joined(_ entries: [Entry], _ log: ProblemLog) -> [Entry] {
        var found: [Entry] = []
        var pieces: [String] = []
        for entry in entries {
            guard WrittenNumber.isPiece(entry.key), case .scalar("") = entry.value.content, let last = found.last,
                case .scalar(let begin) = last.value.content, pieces.isEmpty ? WrittenNumber.isPiece(begin) : true
            else {
                if let last = found.last, !pieces.isEmpty { log.addSplit(pieces, at: last.value.mark) }
                pieces = []
                found.append(entry)
                continue
            }
            if pieces.isEmpty { pieces = [begin] }
            pieces.append(entry.key)
        }
        if let last = found.last, !pieces.isEmpty { log.addSplit(pieces, at: last.value.mark) }
        return found
    }

    /// All keys with their places, as for names by language or rates by tier.
    package mutating func all() -> [(key: String, mark: DocumentMark, value: DocumentNode)] {
        asked.formUnion(entries.map(\.key))
        for entry in entries { log.note(entry.key, at: entry.value.mark) }
        return entries
    }

    /// The node of a key, if it is there.
    package mutating func optional(_ key: String) -> DocumentNode? {
        asked.insert(key)
        guard let node = entries.first(where: { $0.key == key })?.value else { return nil }
        log.note(key, at: node.mark)
        return node
    }

    /// The node of a key; a problem when it is missing.
    package mutating func required(_ key: String) -> DocumentNode? {
        let node = optional(key)
        if node == nil { log.add("key_missing", ["key": key], at: mark) }
        return node
    }

    /// Text of a required key; empty after a problem.
    package mutating func text(_ key: String) -> String { required(key).map { log.text($0) } ?? "" }

    /// Items of a list; a single value counts as a list of one.
    package mutating func list(_ key: String, required isRequired: Bool = false) -> [DocumentNode] {
        guard let node = isRequired ? required(key) : optional(key) else { return [] }
        guard case .sequence(let items) = node.content else { return [node] }
        for item in items { log.note(key, at: item.mark) }
        return items
    }

    /// In a list, `20,000` is two entries, of which the second begins with zeros and without a blank before it.
    static func tellSplit(_ items: [DocumentNode], _ log: ProblemLog) {
        for (one, next) in zip(items, items.dropFirst()) {
            guard case .scalar(let begin) = one.content, case .scalar(let piece) = next.content,
                WrittenNumber.isPiece(begin), piece.count == 3, piece.hasPrefix("0"), WrittenNumber.isPiece(piece),
                next.mark == DocumentMark(line: one.mark.line, column: one.mark.column + begin.count + 1)
            else { continue }
            log.addSplit([begin, piece], at: one.mark)
        }
    }

    /// A whole number within bounds, or the default.
    package mutating func integer(_ key: String, _ bounds: ClosedRange<Int>, default standard: Int? = nil) -> Int? {
        guard let node = optional(key) else { return standard }
        return log.integer(ifRight: node, bounds, key: key) ?? standard
    }

    /// One of the words of an enumeration, or the default.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, default standard: Choice
    ) -> Choice where Choice.RawValue == String {
        guard let node = optional(key) else { return standard }
        return log.choice(node, Choice.self) ?? standard
    }

    /// A day, if it is there.
    package mutating func day(_ key: String) -> CalendarDay? { optional(key).flatMap { log.day($0) } }

    /// Yes or no, or the default.
    package mutating func flag(_ key: String, default standard: Bool = false) -> Bool {
        guard let node = optional(key) else { return standard }
        switch log.text(node) {
        case "true", "yes": return true
        case "false", "no": return false
        case let found:
            log.addUnknownWord(found, among: ["true", "false"], at: node.mark)
            return standard
        }
    }

    /// Whether a key is there.
    package mutating func has(_ key: String) -> Bool { optional(key) != nil }

    /// Reports every key that nobody asked for.
    package func refuseOthers() {
        for entry in entries where !asked.contains(entry.key) {
            log.addUnknownKey(entry.key, among: asked.sorted(), of: mark, at: entry.mark)
        }
    }
}
