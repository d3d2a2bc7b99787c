/// A catalogue spoken in one language: what a page or a renderer asks for its words.
public struct Texts: Sendable {
    /// The language spoken.
    public let language: Language
    private let catalogue: TextCatalogue

    /// A catalogue in one language.
    public init(_ catalogue: TextCatalogue, _ language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// The sentence for a key; values fill the places `{0}`, `{1}` … in order.
    public func callAsFunction(_ key: String, _ values: String...) -> String {
        var named: [String: String] = [:]
        for (index, value) in values.enumerated() { named[String(index)] = value }
        return catalogue.text(key, in: language, named)
    }

    /// The sentence for a key, its places filled by name.
    public func text(_ key: String, _ values: [String: String]) -> String {
        catalogue.text(key, in: language, values)
    }

    /// The sentence for a key, each place filled with what is said for its name.
    public func text(_ key: String, saying value: (String) -> String?) -> String {
        catalogue.text(key, in: language, saying: value)
    }

    /// The name of what is counted as it reads beside a figure: `Nights`, but `1 Night`.
    public func name(_ name: String, beside figure: String) -> String {
        guard language == .english else { return name }
        return PluralForm(beside: figure) == .one ? EnglishNoun.singular(name) : EnglishNoun.plural(name)
    }

    /// The same within a sentence: `1 night`.
    public func noun(_ name: String, beside figure: String) -> String {
        language == .english ? EnglishNoun.inSentence(self.name(name, beside: figure)) : name
    }

    /// A figure with what it is a figure of: `5 nights`; a name that begins with a figure stands apart: `2 × 20元优惠券`.
    public func amount(_ figure: String, of name: String) -> String {
        let noun = noun(name, beside: figure)
        return figure + (noun.first?.isNumber == true ? " × " : " ") + noun
    }
}
