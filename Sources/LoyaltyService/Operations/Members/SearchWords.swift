import Foundation
import LoyaltyRules

/// The words under which a member is found at the desk: name, beginnings of it, pinyin and its initials,
/// in both scripts; the last four digits of the mobile; the e-mail address.
enum SearchWords {
    /// Keyed digests of all the words of a person.
    static func tokens(for person: Person, keyring: Keyring) -> [Int64] {
        keyring.searchTokens(words(for: person))
    }

    /// The digest of what someone typed.
    static func token(for typed: String, keyring: Keyring) -> Int64 {
        keyring.searchTokens([fold(typed)])[0]
    }

    /// Small letters, no accents, simplified characters, no spaces.
    static func fold(_ text: String) -> String {
        let simplified = isASCII(text) ? text : text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        let plain = isASCII(simplified) ? simplified : simplified.applyingTransform(.stripDiacritics, reverse: false) ?? simplified
        return plain.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "'" && $0 != "·" }
    }

    private static func words(for person: Person) -> Set<String> {
        var words: Set<String> = []
        let name = fold(person.name)
        addBeginnings(of: name, from: isASCII(name) ? 2 : 1, to: &words)
        let parts = person.name.split(separator: " ").map { fold(String($0)) }
        if parts.count > 1 {
            for part in parts { addBeginnings(of: part, from: 2, to: &words) }
            words.insert(parts.compactMap(\.first).map(String.init).joined())
        }
        if !isASCII(name) {
            let syllables = Pinyin.syllables(of: name)
            addBeginnings(of: syllables.joined(), from: 2, to: &words)
            words.insert(syllables.compactMap(\.first).map(String.init).joined())
        }
        if let mobile = person.mobile.flatMap(MobileNumber.init) {
            words.insert(mobile.lastFour)
            words.insert(mobile.description)
        }
        if let email = person.email { words.insert(fold(email)) }
        return words
    }

    private static func addBeginnings(of word: String, from least: Int, to words: inout Set<String>) {
        guard word.count >= least else {
            if !word.isEmpty { words.insert(word) }
            return
        }
        for length in least...min(word.count, 24) { words.insert(String(word.prefix(length))) }
        words.insert(word)
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 128 } }
}
