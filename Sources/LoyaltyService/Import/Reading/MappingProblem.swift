/// Why a mapping file is refused, and where: its message says what to do.
public struct MappingProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line in the mapping file, from 1.
    public var line: Int
    /// The column in that line, from 1.
    public var column: Int
    /// One English sentence that says what is wrong and what to do.
    public var message: String

    /// A problem at a place of the mapping file.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    /// The problem as `line:column: message`.
    public var description: String { "\(line):\(column): \(message)" }
}
