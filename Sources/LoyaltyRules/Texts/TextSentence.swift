/// A sentence of a key file, its places found once.
struct TextSentence: Sendable {
    /// A piece of it: words as they stand, or the place of a value, with the words that go with a count.
    private enum Piece: Sendable {
        case words(String)
        case place(name: String, choice: String?)
    }

    /// The sentence as it was written.
    let text: String
    private let pieces: [Piece]

    init(_ text: String) {
        self.text = text
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            let place = rest[rest.index(after: open)..<close]
            let name = place.prefix { $0 != "|" }
            let choice = name.endIndex < place.endIndex ? String(place[name.endIndex...]) : nil
            pieces.append(.place(name: String(name), choice: choice))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// Fills places from left to right; a value is never read as a template again.
    func filled(_ value: (String) -> String?) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .words(let words): Self.join(words, to: &result)
            case .place(let name, let choice): Self.join(Self.said(value(name), name, choice), to: &result)
            }
        }
        return result
    }

    /// Puts words behind others. A blank stands between Chinese and figures or Latin letters, not between Chinese and
    /// Chinese; which of them a value is, only the value tells.
    private static func join(_ words: String, to result: inout String) {
        // Whether letters are wide is asked only where a blank meets them.
        let (before, after) = (result.utf8.last, words.utf8.first)
        let blank = UInt8(ascii: " ")
        guard before == blank && (after ?? 0) >= 0x80 || after == blank && (before ?? 0) >= 0x80 else {
            result += words
            return
        }
        let isWide = { (character: Character?) in character.map(ChineseSpacing.isWide) ?? false }
        if result.last == " ", isWide(result.dropLast().last), isWide(words.first) {
            result.removeLast()
        } else if words.first == " ", isWide(result.last), isWide(words.dropFirst().first) {
            result += words.dropFirst()
            return
        }
        result += words
    }

    /// What stands in a place: its value, or the word that goes with its value.
    private static func said(_ value: String?, _ name: String, _ choice: String?) -> String {
        guard let value else { return "⟦\(name)⟧" }
        guard let choice else { return value }
        return PluralForm(beside: value).word(of: choice[...]).map(String.init) ?? "⟦\(name)⟧"
    }
}
