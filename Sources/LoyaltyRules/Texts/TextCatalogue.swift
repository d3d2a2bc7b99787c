/// The sentences of one part of Tessera in every language, read from key files.
///
/// A key file has one `key = sentence` a line; `#` begins a remark. Places for values are written
/// `{name}`; `{name|one=night|other=nights}` is the word that goes with the value, where it is a count. A key
/// that is missing shows as `⟦key⟧`, which the tests look for.
public struct TextCatalogue: Sendable {
    private let sentences: [Language: [String: TextSentence]]

    /// Reads one key file for each language.
    public init(_ files: [Language: String]) {
        sentences = files.mapValues(Self.parse)
    }

    /// Every key that any language has.
    public var keys: Set<String> {
        sentences.values.reduce(into: Set()) { $0.formUnion($1.keys) }
    }

    /// Whether the language has a sentence for the key.
    public func has(_ key: String, in language: Language) -> Bool {
        sentences[language]?[key] != nil
    }

    /// The sentence for a key, its places filled with the values.
    public func text(_ key: String, in language: Language, _ values: [String: String] = [:]) -> String {
        guard let sentence = sentences[language]?[key] else { return "⟦\(key)⟧" }
        return values.isEmpty ? sentence.text : sentence.filled { values[$0] }
    }

    /// The sentence for a key, each place filled with what is said for its name.
    public func text(_ key: String, in language: Language, saying value: (String) -> String?) -> String {
        sentences[language]?[key]?.filled(value) ?? "⟦\(key)⟧"
    }

    private static func parse(_ file: String) -> [String: TextSentence] {
        var found: [String: TextSentence] = [:]
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstRange(of: " = ") else { continue }
            let key = line[..<equals.lowerBound].filter { $0 != " " }
            found[String(key)] = TextSentence(String(line[equals.upperBound...]))
        }
        return found
    }
}
