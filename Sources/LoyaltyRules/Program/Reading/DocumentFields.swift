/// Reads the fields of one mapping of a program document or case file and remembers which were asked for, so that
/// a key that no field asked for is reported and never silently ignored.
package struct DocumentFields {
    package let mark: DocumentMark
    private let entries: [(key: String, mark: DocumentMark, value: DocumentNode)]
    private let log: ProblemLog
    private var asked: Set<String> = []

    /// Opens a node that must be a mapping.
    package init(_ node: DocumentNode, _ log: ProblemLog) {
        mark = node.mark
        self.log = log
        if case .mapping(let entries) = node.content {
            self.entries = entries
            var seen: Set<String> = []
            for entry in entries where !seen.insert(entry.key).inserted {
                log.add("key_twice", ["key": entry.key], at: entry.mark)
            }
        } else {
            entries = []
            log.add("mapping_expected", at: node.mark)
        }
    }

    /// All keys with their places, as for names by language or rates by tier.
    package mutating func all() -> [(key: String, mark: DocumentMark, value: DocumentNode)] {
        asked.formUnion(entries.map(\.key))
        return entries
    }

    /// The node of a key, if it is there.
    package mutating func optional(_ key: String) -> DocumentNode? {
        asked.insert(key)
        return entries.first { $0.key == key }?.value
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
        if case .sequence(let items) = node.content { return items }
        return [node]
    }

    /// A whole number within bounds, or the default.
    package mutating func integer(_ key: String, _ bounds: ClosedRange<Int>, default standard: Int? = nil) -> Int? {
        guard let node = optional(key) else { return standard }
        let text = log.text(node)
        guard let value = Int(text), bounds.contains(value) else {
            log.add(
                "number_expected",
                ["key": key, "least": "\(bounds.lowerBound)", "most": "\(bounds.upperBound)", "found": text],
                at: node.mark)
            return standard
        }
        return value
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
            log.add("word_expected", ["found": found, "words": "true, false"], at: node.mark)
            return standard
        }
    }

    /// Whether a key is there.
    package mutating func has(_ key: String) -> Bool { optional(key) != nil }

    /// Reports every key that nobody asked for.
    package func refuseOthers() {
        for entry in entries where !asked.contains(entry.key) {
            log.add("key_unknown", ["key": entry.key, "known": asked.sorted().joined(separator: ", ")], at: entry.mark)
        }
    }
}
