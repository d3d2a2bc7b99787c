/// Gathers the problems of a document, or of a case file, while it is read: an author mends them in one go.
package final class ProblemLog {
    package private(set) var problems: [ProgramProblem] = []

    package init() {}

    package func add(_ key: String, _ values: [String: String] = [:], at mark: DocumentMark) {
        problems.append(ProgramProblem("program_problem." + key, values, at: mark))
    }

    /// The text of a scalar; empty after a problem.
    package func text(_ node: DocumentNode) -> String {
        guard case .scalar(let text) = node.content else {
            add("value_expected", at: node.mark)
            return ""
        }
        return text
    }

    /// A name that entries of the ledger will carry: small letters, digits and underscore.
    package func identifier(_ node: DocumentNode) -> String {
        let text = text(node)
        let isGood =
            !text.isEmpty && text.utf8.count <= 40
            && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
        if !isGood { add("identifier_expected", ["found": text], at: node.mark) }
        return text
    }

    /// One of the words of an enumeration; nil after a problem.
    package func choice<Choice: RawRepresentable & CaseIterable>(_ node: DocumentNode, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let found = text(node)
        if let choice = Choice(rawValue: found) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        add("word_expected", ["found": found, "words": words], at: node.mark)
        return nil
    }

    /// A decimal of at most so many places, as an integer of the smallest unit; 0 after a problem.
    package func decimal(_ node: DocumentNode, decimals: Int) -> Int64 {
        let found = text(node)
        if let value = Decimals.integer(found, decimals: decimals), value >= 0 { return value }
        add("decimal_expected", ["found": found, "decimals": "\(decimals)"], at: node.mark)
        return 0
    }

    /// A decimal that is not 0; below 0 it takes away. 0 after a problem.
    package func change(_ node: DocumentNode, decimals: Int) -> Int64 {
        let found = text(node)
        if let value = Decimals.integer(found, decimals: decimals), value != 0 { return value }
        add("change_expected", ["found": found, "decimals": "\(decimals)"], at: node.mark)
        return 0
    }

    /// Names by language.
    package func name(_ node: DocumentNode) -> LocalName {
        var fields = DocumentFields(node, self)
        var names: [Language: String] = [:]
        for entry in fields.all() {
            if let language = Language(rawValue: entry.key) {
                names[language] = text(entry.value)
            } else {
                let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
                add("key_unknown", ["key": entry.key, "known": known], at: entry.mark)
            }
        }
        if names.isEmpty { add("name_empty", at: node.mark) }
        return LocalName(names)
    }

    /// Reports an identifier that stands twice in a list.
    package func unique(_ items: [(id: String, mark: DocumentMark)]) {
        var seen: Set<String> = []
        for item in items where !seen.insert(item.id).inserted { add("identifier_twice", ["id": item.id], at: item.mark) }
    }

    /// Reports an identifier that the document does not declare.
    package func known(_ node: DocumentNode, among ids: [String], what: String) -> String {
        let id = text(node)
        if !ids.contains(id) {
            add("reference_unknown", ["id": id, "what": what, "known": ids.joined(separator: ", ")], at: node.mark)
        }
        return id
    }

    /// A day written `YYYY-MM-DD`; nil after a problem.
    package func day(_ node: DocumentNode) -> CalendarDay? {
        let found = text(node)
        if let day = CalendarDay(found) { return day }
        add("day_expected", ["found": found], at: node.mark)
        return nil
    }

    /// A currency by its ISO 4217 code; nil after a problem.
    package func currency(_ node: DocumentNode) -> Currency? {
        let found = text(node)
        if let currency = Currency(found) { return currency }
        add("currency_expected", ["found": found], at: node.mark)
        return nil
    }

    /// An exact decimal factor, `1.2` or `20%`; nil after a problem.
    package func rate(_ node: DocumentNode) -> Rate? {
        let found = text(node)
        if found.hasSuffix("%"), let percent = Rate(String(found.dropLast())), percent.millionths % 100 == 0 {
            return Rate(millionths: percent.millionths / 100)
        }
        if let rate = Rate(found) { return rate }
        add("rate_expected", ["found": found], at: node.mark)
        return nil
    }

    /// A whole number within bounds; the least after a problem.
    package func integer(_ node: DocumentNode, _ bounds: ClosedRange<Int>, key: String) -> Int {
        let found = text(node)
        if let value = Int(found), bounds.contains(value) { return value }
        add(
            "number_expected",
            ["key": key, "least": "\(bounds.lowerBound)", "most": "\(bounds.upperBound)", "found": found],
            at: node.mark)
        return bounds.lowerBound
    }
}
