/// The form of a word that goes with a figure, in languages that tell one from many.
enum PluralForm: String {
    case one, other

    /// The form beside a figure as readers see it: `1`, `+1`, `−1` and `1 night` take `one`; `0`, `1.5`, `1,000`
    /// and `CNY 1.00` take `other`.
    init(beside figure: String) {
        let word = figure.utf8.prefix { $0 != UInt8(ascii: " ") }
        // The bytes of signs: +, - and − (three bytes).
        let digits = word.drop { [0x2B, 0x2D, 0xE2, 0x88, 0x92].contains($0) }
        self = digits.count == 1 && digits.first == UInt8(ascii: "1") ? .one : .other
    }

    /// The word of a choice such as `one=night|other=nights`; nil when it names neither the form nor `other`.
    func word(of choice: Substring) -> Substring? {
        var others: Substring?
        for part in choice.split(separator: "|") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let word = part[part.index(after: equals)...]
            if part[..<equals] == rawValue { return word }
            if part[..<equals] == PluralForm.other.rawValue { others = word }
        }
        return others
    }
}
