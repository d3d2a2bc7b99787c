/// Why an export cannot be read at all, or not to its end; one bad row is a `ParkedRow` instead.
public struct ImportFileProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong with the file: codes that never change once released.
    public enum Code: String, Sendable, CaseIterable {
        /// The file is not there, is no plain file, or the system refused to read it.
        case fileUnreadable = "file_unreadable"
        /// There is not a single row in it, nor a header.
        case fileEmpty = "file_empty"
        /// It is not written in the encoding that the mapping names.
        case encodingWrong = "encoding_wrong"
        /// The system cannot decode the encoding that the mapping names.
        case encodingUnavailable = "encoding_unavailable"
        /// The header itself cannot be read.
        case headerUnreadable = "header_unreadable"
        /// A column that the mapping names is not there.
        case columnMissing = "column_missing"
        /// A column that the mapping names is there more than once.
        case columnTwice = "column_twice"
    }

    /// What is wrong, for programs.
    public var code: Code
    /// The column in question, where there is one.
    public var column: String?
    /// One English sentence that says what is wrong and what to do.
    public var message: String

    init(_ code: Code, column: String? = nil, _ message: String) {
        self.code = code
        self.column = column
        self.message = message
    }

    /// The problem as a sentence.
    public var description: String { message }
}
