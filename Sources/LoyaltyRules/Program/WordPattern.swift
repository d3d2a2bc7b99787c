/// A word that a condition or a factor names; one that ends with `*` stands for all that begin with it.
public enum WordPattern: Sendable, Hashable {
    case exactly(String)
    case beginning(String)

    /// Reads `direct`, or `BAR*`.
    public init(_ text: String) {
        self = text.hasSuffix("*") ? .beginning(String(text.dropLast())) : .exactly(text)
    }

    /// Whether a word is meant.
    public func matches(_ word: String) -> Bool {
        switch self {
        case .exactly(let text): word == text
        case .beginning(let text): word.hasPrefix(text)
        }
    }

    /// As the document writes it.
    public var text: String {
        switch self {
        case .exactly(let text): text
        case .beginning(let text): text + "*"
        }
    }
}
