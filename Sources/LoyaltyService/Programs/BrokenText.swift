import LoyaltyRules

/// Finds out why a text is not YAML: the parser tells where it gave up, which is often a line below the slip, and in words
/// that only programmers know.
struct BrokenText {
    let text: String
    /// The parser's own words, and where it gave up.
    let what: String
    let mark: DocumentMark
    /// Where the part begins in which it gave up, and what kind of part that is.
    let context: (words: String, mark: DocumentMark)?
    /// Parses a text; where it gives up, nil when it does not.
    let retry: (String) -> DocumentMark?

    /// Texts above this are not tried out with something mended.
    private static let longest = 200_000
    private static let mostTrials = 12

    func problem() -> ProgramProblem {
        let log = ProblemLog()
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if let (stray, place) = margin(lines) ?? culprit(lines) {
            log.add(stray, at: place)
        } else if context?.words.contains("quoted scalar") == true, let mark = context?.mark {
            log.add("quote_open", at: mark)
        } else if let mark = openQuote(lines) {
            log.add("quote_open", at: mark)
        } else {
            tell(log)
        }
        return log.problems[0]
    }

    private func tell(_ log: ProblemLog) {
        switch what {
        case _ where what.contains("did not find expected key") || what.contains("expected '-' indicator"),
            _ where what.contains("not allowed in this context") && what.contains("sequence"):
            log.add("yaml_indentation", at: mark)
        case _ where what.contains("mapping values are not allowed"): log.add("yaml_colon", at: mark)
        case _ where what.contains("could not find expected ':'"): log.add("yaml_colon_missing", at: mark)
        case _ where what.contains("expected ',' or '}'"): log.add("yaml_bracket", ["open": "{", "close": "}"], at: mark)
        case _ where what.contains("expected ',' or ']'"): log.add("yaml_bracket", ["open": "[", "close": "]"], at: mark)
        case _ where what.contains("cannot start any token"), _ where what.contains("alphabetic or numeric"):
            log.add("yaml_character", at: mark)
        default: log.add("yaml_broken", ["found": String(what.prefix { !$0.isNewline })], at: mark)
        }
    }

    /// Only ordinary blanks indent; the others look like them.
    private func margin(_ lines: [Substring]) -> (StrayCharacter, DocumentMark)? {
        for number in near where number <= lines.count {
            let margin = String(lines[number - 1].prefix(while: \.isWhitespace))
            if let stray = StrayCharacter.first(in: margin) {
                return (stray, DocumentMark(line: number, column: stray.offset + 1))
            }
        }
        return nil
    }

    /// The told line and the one before.
    private var near: [Int] { [mark.line - 1, mark.line].filter { $0 > 0 } }

    /// The first character near the place with which, put right, the parser gets further.
    private func culprit(_ lines: [Substring]) -> (StrayCharacter, DocumentMark)? {
        let found = near.filter { $0 <= lines.count }.flatMap { number in
            StrayCharacter.all(in: lines[number - 1]).map { ($0, DocumentMark(line: number, column: $0.offset + 1)) }
        }
        guard !found.isEmpty else { return nil }
        let begin = lines.prefix(mark.line + 1).map { Array($0.unicodeScalars) }
        guard begin.reduce(0, { $0 + $1.count }) <= Self.longest else { return found[0] }
        for one in found.prefix(Self.mostTrials) where helps([one], begin) { return one }
        // A pair of brackets or quotes must be put right together.
        return helps(found, begin) ? found[0] : nil
    }

    private func helps(_ strays: [(StrayCharacter, DocumentMark)], _ lines: [[Unicode.Scalar]]) -> Bool {
        var lines = lines
        for (stray, place) in strays.reversed() {
            // A colon or a comma is one only with a blank behind it.
            let instead = [":", ","].contains(stray.instead) ? stray.instead + " " : stray.instead
            lines[place.line - 1].replaceSubrange(place.column - 1..<place.column, with: Array(instead.unicodeScalars))
        }
        let mended = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n") + "\n"
        guard let next = retry(mended) else { return true }
        return (next.line, next.column) > (mark.line, mark.column + 1)
    }

    /// A quotation mark near the place that no other closes on its line.
    private func openQuote(_ lines: [Substring]) -> DocumentMark? {
        for number in near where number <= lines.count {
            let characters = Array(lines[number - 1].unicodeScalars)
            let quotes = characters.indices.filter { characters[$0] == "\"" && ($0 == 0 || characters[$0 - 1] != "\\") }
            if quotes.count % 2 == 1, let last = quotes.last { return DocumentMark(line: number, column: last + 1) }
        }
        return nil
    }
}
