import Foundation
import LoyaltyRules
import LoyaltyService
import Testing

@Suite("The service's sentences in three languages")
struct LanguageTests {
    private let catalogue = ServiceTexts.catalogue

    /// Words that join others, with the spaces around them.
    private static let joining: Set = ["progress.or", "progress.and", "program.kinds_or"]

    @Test("Every sentence exists in every language and is not empty", arguments: Language.allCases)
    func complete(_ language: Language) {
        for key in catalogue.keys.sorted() {
            #expect(catalogue.has(key, in: language), "\(key)")
            let sentence = catalogue.text(key, in: language)
            #expect(!sentence.trimmingCharacters(in: .whitespaces).isEmpty, "\(key)")
            let isTrimmed = sentence == sentence.trimmingCharacters(in: .whitespaces)
            #expect(isTrimmed || Self.joining.contains(key), "\(key)")
        }
    }

    @Test("No key stands twice in a language")
    func once() throws {
        let files = try SourceCalls("LoyaltyService/Text").files
        for language in ["English", "SimplifiedChinese", "TraditionalChinese"] {
            let texts = files.filter { $0.key.contains("Texts+\(language)") }.map(\.value)
            let keys = texts.flatMap { SourceCalls.captures(#"\n +([\w.]+) = "#, in: $0) }
            #expect(keys.count == catalogue.keys.count && Set(keys) == catalogue.keys, "\(language)")
        }
    }

    @Test("A sentence has the same places in every language", arguments: Language.allCases)
    func samePlaces(_ language: Language) {
        for key in catalogue.keys.sorted() {
            #expect(SentencePlaces.of(key, in: language) == SentencePlaces.of(key), "\(key)")
        }
    }

    @Test("No bracket of a place is left open", arguments: Language.allCases)
    func bracketsClose(_ language: Language) {
        for key in catalogue.keys.sorted() {
            let sentence = catalogue.text(key, in: language)
            let places = SourceCalls.captures(#"(\{\w+(?:\.\w+)?(?:\|\w+=[^{}|]+)*\})"#, in: sentence).count
            #expect(
                sentence.count { $0 == "{" } == places && sentence.count { $0 == "}" } == places, "\(key)")
        }
    }

    @Test("Where English tells one from many, it has both words; a bare count has a word that bends")
    func plurals() {
        for key in catalogue.keys.sorted() {
            let sentence = catalogue.text(key, in: .english)
            for place in SourceCalls.captures(#"\{\w+\|([^}]*)\}"#, in: sentence) {
                let forms = place.split(separator: "|").map { $0.prefix { $0 != "=" } }
                #expect(forms == ["one", "other"], "\(key)")
            }
            let stiff = SourceCalls.captures(#"\{(months|minutes|days|count)\} [a-z]+s\b"#, in: sentence)
            #expect(stiff.isEmpty, "\(key)")
        }
    }

    @Test("English holds no Chinese, and Chinese sentences are Chinese")
    func ownScript() {
        let names: Set = ["message", "operation", "rule"]
        for key in catalogue.keys.sorted() {
            #expect(!catalogue.text(key, in: .english).contains(where: Self.isHan), "\(key)")
            guard SentencePlaces.of(key).isEmpty || names.contains(String(key.prefix { $0 != "." })) else {
                continue
            }
            #expect(catalogue.text(key, in: .simplifiedChinese).contains(where: Self.isHan), "\(key)")
            #expect(catalogue.text(key, in: .traditionalChinese).contains(where: Self.isHan), "\(key)")
        }
    }

    @Test("Simplified Chinese has no traditional character, Traditional Chinese no simplified one")
    func scriptsNotMixed() throws {
        let scripts = [(Language.simplifiedChinese, "Hant-Hans"), (.traditionalChinese, "Hans-Hant")]
        for (language, name) in scripts {
            let transform = StringTransform(name)
            #expect(
                "会會".applyingTransform(transform, reverse: false) != "会會", "the system does not know \(name)")
            for key in catalogue.keys.sorted() {
                for character in catalogue.text(key, in: language) where Self.isHan(character) {
                    let other = String(character).applyingTransform(transform, reverse: false)
                    #expect(other == String(character), "\(key): \(character) in \(language.ownName)")
                }
            }
        }
    }

    @Test("Chinese sentences have no half-width comma, and quotation marks of their own script")
    func punctuation() {
        for key in catalogue.keys.sorted() {
            let simplified = catalogue.text(key, in: .simplifiedChinese)
            let traditional = catalogue.text(key, in: .traditionalChinese)
            #expect(!simplified.contains("「"), "\(key)")
            #expect(!traditional.contains("“"), "\(key)")
            for sentence in [simplified, traditional] { #expect(!sentence.contains(", "), "\(key)") }
        }
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
