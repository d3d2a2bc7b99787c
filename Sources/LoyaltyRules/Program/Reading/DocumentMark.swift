/// A place in a document, for problems that name it. Both count from 1.
public struct DocumentMark: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
