import LoyaltyRules

@testable import LoyaltyService

/// A text of the key files as a pattern: whether a sentence that somebody wrote down is one that Tessera could say.
struct SentencePattern {
    let key: String
    /// What must stand in the sentence, in this order.
    private let words: [String]
    private let pattern: String

    /// Every English text that says which one it is: one of places alone, `{amount}`, would fit anything.
    static let english: [SentencePattern] = ServiceTexts.catalogue.keys.sorted().compactMap { key in
        ServiceTexts.catalogue.has(key, in: .english) ? SentencePattern(key) : nil
    }

    private init?(_ key: String) {
        self.key = key
        var (words, pattern): ([String], String) = ([], "")
        var rest = ServiceTexts.catalogue.text(key, in: .english)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            words.append(String(rest[..<open]))
            pattern += Self.plain(rest[..<open]) + Self.shape(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        words.append(String(rest))
        pattern += Self.plain(rest)
        let own = words.joined()
        let isReceipt = key.hasPrefix("receipt.") && own.contains { ":=×".contains($0) }
        guard own.count(where: \.isLetter) >= 4 || isReceipt else { return nil }
        (self.words, self.pattern) = (words.filter { !$0.isEmpty }, pattern)
    }

    /// Whether a sentence is this text with values in its places.
    func fits(_ sentence: String) throws -> Bool {
        var rest = sentence[...]
        for word in words {
            guard let found = rest.firstRange(of: word) else { return false }
            rest = rest[found.upperBound...]
        }
        return try Regex(pattern).wholeMatch(in: sentence) != nil
    }

    private static let days: Set = ["day", "until", "earned", "ended", "told", "ends"]
    private static let figures: Set = ["amount", "points", "given", "wanted", "missing", "money", "paid", "owed", "left"]

    private static let names: Set = ["rule", "reward", "counter", "option"]

    /// What may stand in a place: a day, a figure with its unit, a name, one of the words of a count, or anything.
    private static func shape(_ place: Substring) -> String {
        let parts = place.split(separator: "|")
        if parts.count > 1 {
            return "(?:" + parts.dropFirst().map { plain(word(of: $0)) }.joined(separator: "|") + ")"
        }
        if days.contains(String(place)) { return #"(?:\d{4}-\d\d-\d\d|\d{1,2})"# }
        if figures.contains(String(place)) {
            return #"(?:[A-Z]{3} [−-]?\d[\d,]*(?:\.\d+)?|[−-]?\d[\d,]*(?:\.\d+)?(?: [^\d:;×=]+)?)"#
        }
        return names.contains(String(place)) ? #"[^\d:;×=]+?"# : ".+?"
    }

    /// The word of `one=night`.
    private static func word(of choice: Substring) -> Substring {
        choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }

    private static func plain(_ text: Substring) -> String {
        text.map { #"\^$.|?*+()[]{}"#.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
