/// A parsed document (YAML or JSON) with the place of every part. Scalars stay text: what a number
/// means is decided by the field it stands in, so that `1.20` is never read as a binary fraction.
public struct DocumentNode: Sendable {
    /// What stands at the place.
    public enum Content: Sendable {
        case scalar(String)
        case sequence([DocumentNode])
        case mapping([(key: String, mark: DocumentMark, value: DocumentNode)])
    }

    public let content: Content
    public let mark: DocumentMark

    public init(_ content: Content, at mark: DocumentMark) {
        self.content = content
        self.mark = mark
    }
}
