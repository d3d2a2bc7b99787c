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
}
