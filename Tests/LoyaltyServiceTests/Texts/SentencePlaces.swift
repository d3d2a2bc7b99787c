import LoyaltyRules
import LoyaltyService

/// What the tests ask of the catalogue itself.
enum SentencePlaces {
    /// The names of the places `{name}`, `{name.part}` and `{name|one=…|other=…}` of a sentence, in one language.
    static func of(_ key: String, in language: Language = .english) -> Set<String> {
        Set(SourceCalls.captures(#"\{(\w+)(?:\.\w+)?[|}]"#, in: ServiceTexts.catalogue.text(key, in: language)))
    }

    /// The keys that begin with a prefix, without it.
    static func keys(_ prefix: String) -> Set<String> {
        Set(
            ServiceTexts.catalogue.keys.filter { $0.hasPrefix(prefix) }.map {
                String($0.dropFirst(prefix.count))
            })
    }
}
