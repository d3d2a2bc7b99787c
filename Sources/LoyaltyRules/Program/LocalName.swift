/// A name in the languages of the program; English stands in where a language is missing.
public struct LocalName: Sendable, Hashable {
    private let names: [Language: String]

    /// Names by language; at least one.
    public init(_ names: [Language: String]) { self.names = names }

    /// The name in a language, or the nearest one there is.
    public func text(in language: Language) -> String {
        let order: [Language] =
            switch language {
            case .english: [.english, .simplifiedChinese, .traditionalChinese]
            case .simplifiedChinese: [.simplifiedChinese, .traditionalChinese, .english]
            case .traditionalChinese: [.traditionalChinese, .simplifiedChinese, .english]
            }
        return order.lazy.compactMap { names[$0] }.first ?? ""
    }

    /// The names as one text, `language=name` lines; equal for equal names.
    var stored: String {
        Language.allCases.compactMap { language in
            names[language].map { language.rawValue + "=" + String($0.map { $0.isNewline ? " " : $0 }) }
        }.joined(separator: "\n")
    }

    /// Reads what `stored` wrote.
    init(stored text: String) {
        var names: [Language: String] = [:]
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: "=", maxSplits: 1)
            if halves.count == 2, let language = Language(rawValue: String(halves[0])) { names[language] = String(halves[1]) }
        }
        self.init(names)
    }
}
