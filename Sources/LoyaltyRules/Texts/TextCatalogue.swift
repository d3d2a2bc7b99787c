/// The sentences of one part of Tessera in every language, read from key files.
///
/// A key file has one `key = sentence` a line; `#` begins a remark. Places for values are written
/// `{name}`; `{name|one=night|other=nights}` is the word that goes with the value, where it is a count. A key
/// that is missing shows as `⟦key⟧`, which the tests look for.
public struct TextCatalogue: Sendable {
    private let sentences: [Language: [String: String]]

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
        return values.isEmpty ? sentence : Self.fill(sentence, values)
    }

    private static func parse(_ file: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstRange(of: " = ") else { continue }
            let key = line[..<equals.lowerBound].filter { $0 != " " }
            found[String(key)] = String(line[equals.upperBound...])
        }
        return found
    }

    /// Fills places from left to right; a value is never read as a template again.
    private static func fill(_ sentence: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += filled(rest[rest.index(after: open)..<close], values)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// What stands in a place: its value, or the word that goes with its value.
    private static func filled(_ place: Substring, _ values: [String: String]) -> Substring {
        let name = place.prefix { $0 != "|" }
        guard let value = values[String(name)] else { return "⟦\(name)⟧" }
        guard name.endIndex < place.endIndex else { return value[...] }
        return PluralForm(beside: value).word(of: place[name.endIndex...]) ?? "⟦\(name)⟧"
    }
}
