import LoyaltyRules

/// What a replay tries: the text of a program document, and where it was taken from.
public struct ReplayDraft: Sendable {
    /// Where the text was taken from, so that a list of replays tells them apart.
    public enum Source: Sendable, Hashable {
        /// Typed, pasted, or told by a program.
        case text
        /// A file that somebody has sent, by its name.
        case file(String)
        /// A kept draft, at the revision that it had then.
        case draft(Int64, revision: Int, title: String)
        /// A published version.
        case version(Int)
    }

    public let source: Source
    public let document: String

    public init(_ document: String, from source: Source = .text) {
        self.document = document
        self.source = source
    }

    /// What a caller has asked for: the same request means the same draft, whatever its text is by now.
    var asked: String {
        switch source {
        case .text, .file: document
        case .draft(let id, _, _): "draft \(id)"
        case .version(let number): "version \(number)"
        }
    }
}
