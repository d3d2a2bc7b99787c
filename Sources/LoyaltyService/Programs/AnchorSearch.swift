import LoyaltyRules

/// Finds the first anchor (`&name`) or alias (`*name`) of a YAML text before the text is parsed: a few hundred
/// bytes of aliases of aliases keep the parser busy for hours, so it must not see any.
///
/// It takes the text apart just as the parser's own scanner does. Where that one stops at a mistake, this one
/// may go on as it likes: what stands behind the mistake is not read anyway.
struct AnchorSearch {
    var at: YAMLCursor
    /// How many `[` and `{` are open.
    var flow = 0
    /// The column of the innermost block list or mapping; −1 outside of all.
    private(set) var indent = -1
    var mayStartKey = true
    /// The columns of the lists and mappings around the innermost one.
    private var outer: [Int] = []
    /// What turns out to be a key when a `:` follows; outside of brackets only.
    private var key: YAMLCursor.Place?

    private init(_ text: String) { at = YAMLCursor(text) }

    /// Where the first one stands; nil where there is none.
    static func first(in text: String) -> DocumentMark? {
        guard text.utf8.contains(where: { $0 == 38 || $0 == 42 }) else { return nil }
        var search = AnchorSearch(text)
        while search.toNextToken() {
            if search.flow == 0 { search.close(to: search.at.column) }
            if search.at.seesOne(of: "&*"), search.at.isNameCharacter(1) {
                return DocumentMark(line: search.at.line, column: search.at.column + 1)
            }
            search.skipToken()
        }
        return nil
    }

    /// Passes what stands between tokens; false at the end of the text.
    private mutating func toNextToken() -> Bool {
        while true {
            if at.column == 0, at.isByteOrderMark { at.skip() }
            while at.isBlank() { at.skip() }
            if at.sees("#") { at.skipLine() }
            guard at.isBreak else { return !at.isAtEnd }
            at.skip()
            if flow == 0 { mayStartKey = true }
        }
    }

    private mutating func skipToken() {
        if at.column == 0, at.sees("%") {
            beginDocument()
            at.skipLine()
        } else if at.isDocumentMark {
            beginDocument()
            for _ in 0..<3 { at.skip() }
        } else if at.seesOne(of: "[{") {
            noteKey()
            flow += 1
            at.skip()
        } else if at.seesOne(of: "]}") {
            if flow == 0 { key = nil }
            flow = max(0, flow - 1)
            mayStartKey = false
            at.skip()
        } else if at.sees(",") || (at.sees("-") && at.isGap(1)) || (at.sees("?") && (flow > 0 || at.isGap(1)))
        {
            skipEntryMark()
        } else if at.sees(":"), flow > 0 || at.isGap(1) {
            skipValueMark()
        } else if at.seesOne(of: "|>"), flow == 0 {
            key = nil
            mayStartKey = true
            skipBlockScalar()
        } else {
            noteKey()
            mayStartKey = false
            skipValue()
        }
    }

    private mutating func skipEntryMark() {
        if flow == 0 {
            if !at.sees(",") { open(at.column) }
            key = nil
            mayStartKey = true
        }
        at.skip()
    }

    /// Passes a `:`. What stood before it on its line was a key, and its column is that of its mapping.
    private mutating func skipValueMark() {
        if flow == 0 {
            let isKey = key.map { $0.line == at.line && $0.offset + 1_024 >= at.offset } ?? false
            open(isKey ? key?.column ?? at.column : at.column)
            mayStartKey = !isKey
            key = nil
        }
        at.skip()
    }

    private mutating func beginDocument() {
        if flow == 0 { close(to: -1) }
        key = nil
        mayStartKey = false
    }

    private mutating func noteKey() { if flow == 0, mayStartKey { key = at.place } }

    private mutating func open(_ column: Int) {
        guard indent < column else { return }
        outer.append(indent)
        indent = column
    }

    private mutating func close(to column: Int) {
        while indent > column { indent = outer.popLast() ?? -1 }
    }
}
