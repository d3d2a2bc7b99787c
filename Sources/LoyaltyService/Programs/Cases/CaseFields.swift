import LoyaltyRules

/// Reads the fields of one mapping of a case file and remembers which were asked for: a key that no field
/// asked for is reported, since an expectation that nobody checks would look like one that holds.
struct CaseFields {
    let mark: DocumentMark
    private let entries: [(key: String, mark: DocumentMark, value: DocumentNode)]
    private let log: CaseLog
    private var asked: Set<String> = []

    /// Opens a node that must be a mapping.
    init(_ node: DocumentNode, _ log: CaseLog) {
        mark = node.mark
        self.log = log
        if case .mapping(let entries) = node.content {
            self.entries = entries
        } else {
            entries = []
            log.add("mapping_expected", at: node.mark)
        }
    }

    /// All keys with their places, as for counters by id.
    mutating func all() -> [(key: String, mark: DocumentMark, value: DocumentNode)] {
        asked.formUnion(entries.map(\.key))
        return entries
    }

    /// The node of a key, if it is there.
    mutating func optional(_ key: String) -> DocumentNode? {
        asked.insert(key)
        return entries.first { $0.key == key }?.value
    }

    /// The node of a key; a problem when it is missing.
    mutating func required(_ key: String) -> DocumentNode? {
        let node = optional(key)
        if node == nil { log.add("key_missing", ["key": key], at: mark) }
        return node
    }

    /// Items of a list; a single value counts as a list of one.
    mutating func list(_ key: String, required isRequired: Bool = false) -> [DocumentNode] {
        guard let node = isRequired ? required(key) : optional(key) else { return [] }
        if case .sequence(let items) = node.content { return items }
        return [node]
    }

    /// Text, if it is there.
    mutating func text(_ key: String) -> String? { optional(key).flatMap(log.text) }

    /// A day, if it is there.
    mutating func day(_ key: String) -> CalendarDay? { optional(key).flatMap(log.day) }

    /// Reports every key that nobody asked for.
    func refuseOthers() {
        for entry in entries where !asked.contains(entry.key) {
            log.add(
                "key_unknown", ["key": entry.key, "known": asked.sorted().joined(separator: ", ")],
                at: entry.mark)
        }
    }
}
