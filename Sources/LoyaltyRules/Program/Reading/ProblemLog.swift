/// Gathers the problems of a document, or of a case file, while it is read: an author mends them in one go.
package final class ProblemLog {
    package private(set) var problems: [ProgramProblem] = []
    /// Places of values that can't be read: whatever follows from that is not told as well.
    private var closed: Set<DocumentMark> = []
    /// The key under which a value stands, by the value's place.
    private var keys: [DocumentMark: String] = [:]

    package init() {}

    /// - Parameter isLast: nothing more is to be told of the value at this place.
    package func add(_ key: String, _ values: [String: String] = [:], at mark: DocumentMark, isLast: Bool = false) {
        let problem = ProgramProblem("program_problem." + key, values, at: mark)
        guard !closed.contains(mark), !problems.contains(problem) else { return }
        problems.append(problem)
        if isLast { closed.insert(mark) }
    }

    /// Reports a character that was taken for one of YAML's own.
    package func add(_ stray: StrayCharacter, at mark: DocumentMark) {
        switch stray.kind {
        case .wide(let instead):
            add("character_wide", ["character": String(stray.scalar), "code": stray.code, "instead": instead], at: mark, isLast: true)
        case .blank: add("character_blank", ["code": stray.code], at: mark, isLast: true)
        case .tab: add("character_tab", at: mark, isLast: true)
        case .hidden: add("character_hidden", ["code": stray.code], at: mark, isLast: true)
        }
    }

    /// Whether such a character is what is wrong with a number, a word or an id; then that is told.
    private func tellsStray(in text: String, at mark: DocumentMark) -> Bool {
        guard let stray = StrayCharacter.first(in: text) else { return false }
        add(stray, at: DocumentMark(line: mark.line, column: mark.column + stray.offset))
        closed.insert(mark)
        return true
    }

    /// Whether a number was written as on paper; then it is told how to write it here.
    private func tellsWriting(of found: String, at mark: DocumentMark) -> Bool {
        if tellsStray(in: found, at: mark) { return true }
        if let plain = WrittenNumber.withoutSeparators(found) {
            add("number_separated", ["found": found, "instead": plain], at: mark, isLast: true)
        } else if let plain = WrittenNumber.withPoint(found) {
            add("number_with_comma", ["found": found, "instead": plain], at: mark, isLast: true)
        } else {
            return false
        }
        return true
    }

    func note(_ key: String, at mark: DocumentMark) { keys[mark] = key }

    /// Reports a single value, or a list, where keys with values belong.
    func addNotMapping(_ node: DocumentNode) {
        var found: String?
        if case .scalar(let text) = node.content {
            found = text
            if let stray = StrayCharacter.first(in: text), stray.offset == 0, ["{", "["].contains(stray.instead) {
                return add(stray, at: node.mark)
            }
        }
        if let key = keys[node.mark], let form = WrittenForm.of(key, holding: found) {
            add("mapping_form", ["key": key, "form": form], at: node.mark, isLast: true)
        } else {
            add("mapping_expected", at: node.mark, isLast: true)
        }
    }

    /// Reports a number that a comma between brackets cut in two.
    func addSplit(_ pieces: [String], at mark: DocumentMark) {
        let found = pieces.joined(separator: ",")
        if let plain = WrittenNumber.withPoint(found) {
            add("number_with_comma", ["found": found, "instead": plain], at: mark, isLast: true)
        } else {
            add("number_separated", ["found": found, "instead": pieces.joined()], at: mark, isLast: true)
        }
    }

    /// Reports a key that nobody asked for, with the one that was meant or all that are known.
    func addUnknownKey(_ key: String, among known: [String], of mapping: DocumentMark? = nil, at mark: DocumentMark) {
        var meant = MeantWord.nearest(to: key, among: known)
        if let stray = StrayCharacter.first(in: key) {
            add(stray, at: DocumentMark(line: mark.line, column: mark.column + stray.offset))
            meant = String(String.UnicodeScalarView(key.unicodeScalars.prefix(stray.offset)))
        } else if let meant {
            add("key_mistyped", ["key": key, "meant": meant, "known": known.joined(separator: ", ")], at: mark)
        } else {
            add("key_unknown", ["key": key, "known": known.joined(separator: ", ")], at: mark)
        }
        // It is not missing: it is there, mistyped.
        problems.removeAll { $0.key == "program_problem.key_missing" && $0.mark == mapping && $0.values["key"] == meant }
    }

    /// Reports a word that is none of those for its place.
    func addUnknownWord(_ found: String, among words: [String], at mark: DocumentMark) {
        if tellsStray(in: found, at: mark) { return }
        let known = words.joined(separator: ", ")
        if let meant = MeantWord.nearest(to: found, among: words) {
            add("word_mistyped", ["found": found, "meant": meant, "words": known], at: mark, isLast: true)
        } else {
            add("word_expected", ["found": found, "words": known], at: mark, isLast: true)
        }
    }

    /// The text of a scalar; empty after a problem.
    package func text(_ node: DocumentNode) -> String {
        guard case .scalar(let text) = node.content else {
            add("value_expected", at: node.mark, isLast: true)
            return ""
        }
        return text
    }

    /// A word of the hotel's own system; a full-width comma would keep two of them together.
    package func word(_ node: DocumentNode) -> String {
        let text = text(node)
        if let comma = StrayCharacter.all(in: text[...]).first(where: { $0.instead == "," }) {
            add(comma, at: DocumentMark(line: node.mark.line, column: node.mark.column + comma.offset))
        }
        return text
    }

    /// A name that entries of the ledger will carry: small letters, digits and underscore.
    package func identifier(_ node: DocumentNode) -> String {
        let text = text(node)
        let isGood =
            !text.isEmpty && text.utf8.count <= 40
            && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
        if !isGood, !tellsStray(in: text, at: node.mark) { add("identifier_expected", ["found": text], at: node.mark, isLast: true) }
        return text
    }

    /// One of the words of an enumeration; nil after a problem.
    package func choice<Choice: RawRepresentable & CaseIterable>(_ node: DocumentNode, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let found = text(node)
        if let choice = Choice(rawValue: found) { return choice }
        addUnknownWord(found, among: Choice.allCases.map(\.rawValue), at: node.mark)
        return nil
    }

    /// A decimal of at most so many places, as an integer of the smallest unit; 1 after a problem.
    package func decimal(_ node: DocumentNode, decimals: Int) -> Int64 {
        let found = text(node)
        if let value = Decimals.integer(found, decimals: decimals), value >= 0 { return value }
        if tellsWriting(of: found, at: node.mark) { return 1 }
        if decimals > 0 {
            add("decimal_expected", ["found": found, "decimals": "\(decimals)"], at: node.mark, isLast: true)
        } else if let joined = WrittenNumber.withoutPoints(found) {
            add("number_with_points", ["found": found, "instead": joined], at: node.mark, isLast: true)
        } else {
            add("whole_expected", ["found": found], at: node.mark, isLast: true)
        }
        return 1
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
                addUnknownKey(entry.key, among: Language.allCases.map(\.rawValue), at: entry.mark)
            }
        }
        if fields.all().isEmpty { add("name_empty", at: node.mark) }
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
        guard !ids.contains(id), !tellsStray(in: id, at: node.mark) else { return id }
        let known = ids.joined(separator: ", ")
        if ids.isEmpty {
            add("reference_none", ["id": id, "what": what], at: node.mark, isLast: true)
        } else if let meant = MeantWord.nearest(to: id, among: ids) {
            add("reference_mistyped", ["id": id, "what": what, "meant": meant, "known": known], at: node.mark, isLast: true)
        } else {
            add("reference_unknown", ["id": id, "what": what, "known": known], at: node.mark, isLast: true)
        }
        return id
    }

    /// A day written `YYYY-MM-DD`; nil after a problem.
    package func day(_ node: DocumentNode) -> CalendarDay? {
        let found = text(node)
        if let day = CalendarDay(found) { return day }
        if tellsStray(in: found, at: node.mark) { return nil }
        if let written = WrittenNumber.day(found), written != found {
            add("day_written", ["found": found, "instead": written], at: node.mark, isLast: true)
        } else {
            add("day_expected", ["found": found], at: node.mark, isLast: true)
        }
        return nil
    }

    /// A currency by its ISO 4217 code; nil after a problem.
    package func currency(_ node: DocumentNode) -> Currency? {
        let found = text(node)
        if let currency = Currency(found) { return currency }
        if !tellsStray(in: found, at: node.mark) { add("currency_expected", ["found": found], at: node.mark, isLast: true) }
        return nil
    }

    /// An exact decimal factor, `1.2` or `20%`; nil after a problem.
    package func rate(_ node: DocumentNode) -> Rate? {
        let found = text(node)
        if found.hasSuffix("%"), let percent = Rate(String(found.dropLast())), percent.millionths % 100 == 0 {
            return Rate(millionths: percent.millionths / 100)
        }
        if let rate = Rate(found) { return rate }
        if let percent = WrittenNumber.closePercent(found) {
            add("percent_with_blank", ["found": found, "instead": percent], at: node.mark, isLast: true)
        } else if let share = WrittenNumber.tenths(found) {
            add("rate_in_tenths", ["found": found, "instead": share], at: node.mark, isLast: true)
        } else if !tellsWriting(of: found, at: node.mark) {
            add("rate_expected", ["found": found], at: node.mark, isLast: true)
        }
        return nil
    }

    /// A whole number within bounds; nil after a problem.
    package func integer(ifRight node: DocumentNode, _ bounds: ClosedRange<Int>, key: String) -> Int? {
        let found = text(node)
        if let value = Int(found), bounds.contains(value) { return value }
        if !tellsWriting(of: found, at: node.mark) {
            add(
                "number_expected",
                ["key": key, "least": "\(bounds.lowerBound)", "most": "\(bounds.upperBound)", "found": found],
                at: node.mark, isLast: true)
        }
        return nil
    }

    /// A whole number within bounds; the least after a problem.
    package func integer(_ node: DocumentNode, _ bounds: ClosedRange<Int>, key: String) -> Int {
        integer(ifRight: node, bounds, key: key) ?? bounds.lowerBound
    }
}
