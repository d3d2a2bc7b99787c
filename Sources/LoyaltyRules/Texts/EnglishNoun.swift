/// Names that a program document gives to what it counts; in English it gives them in the plural, such as
/// `Qualifying nights`.
enum EnglishNoun {
    /// The singular of such a name: its last word without the ending of the plural.
    static func singular(_ name: String) -> String {
        let folded = name.lowercased()
        func ends(_ endings: String...) -> Bool { endings.contains { folded.hasSuffix($0) } }
        if ends("ies") { return name.dropLast(3) + "y" }
        if ends("sses", "shes", "ches", "xes", "zes") { return String(name.dropLast(2)) }
        return ends("s") && !ends("ss", "us", "is") ? String(name.dropLast()) : name
    }

    /// Things that are given by the piece; names of what is measured (growth, credit) do not bend.
    private static let pieces: Set = [
        "award", "bottle", "breakfast", "card", "certificate", "check-out", "coupon", "drink", "gift", "night", "pass", "stamp",
        "sticker", "ticket", "upgrade", "voucher",
    ]

    /// The plural of a name that the document gives in the singular, as `Breakfast coupon`; other names stay as they are.
    static func plural(_ name: String) -> String {
        guard let last = name.split(separator: " ").last, pieces.contains(last.lowercased()) else { return name }
        return name + (last.lowercased().hasSuffix("s") ? "es" : "s")
    }

    /// A name as it stands within a sentence: small, but for what is written in capitals.
    static func inSentence(_ name: String) -> String {
        let letters = name.utf8
        // Most names are one plain word: no need to look at its letters one by one as people do.
        if letters.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: " ") }) {
            let isNamed = letters.dropFirst().contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            return isNamed ? name : name.lowercased()
        }
        return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }
}
