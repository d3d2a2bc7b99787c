/// A sentence shown once, on the page after an action.
public struct Flash: Sendable {
    /// How the sentence is meant.
    public enum Kind: String, Sendable, Codable { case success, warning, danger }

    /// How the sentence is meant.
    public let kind: Kind
    /// The sentence, in the reader's language.
    public let text: String

    /// A sentence for the next page.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
