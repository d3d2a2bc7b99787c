/// One row of an answer; values are taken by column position, counted from 0 in the order of the statement.
public struct SQLRow: Sendable {
    /// The values in the order of the statement's columns.
    public let values: [SQLValue]
    /// The statement that gave this row, for the words of a fault.
    private let statement: String

    init(values: [SQLValue], statement: String) {
        self.values = values
        self.statement = statement
    }

    /// The whole number in a column; throws `SQLFault.unexpectedColumn` for NULL or another type.
    public func integer(_ column: Int) throws -> Int64 {
        guard let value = integerOrNil(column) else { throw unexpected(column, wanted: "a whole number") }
        return value
    }

    /// The whole number in a column, or nil when it holds no whole number.
    public func integerOrNil(_ column: Int) -> Int64? {
        guard values.indices.contains(column), case .integer(let value) = values[column] else { return nil }
        return value
    }

    /// The text in a column; throws `SQLFault.unexpectedColumn` for NULL or another type.
    public func text(_ column: Int) throws -> String {
        guard let value = textOrNil(column) else { throw unexpected(column, wanted: "a text") }
        return value
    }

    /// The text in a column, or nil when it holds no text.
    public func textOrNil(_ column: Int) -> String? {
        guard values.indices.contains(column), case .text(let value) = values[column] else { return nil }
        return value
    }

    /// The bytes in a column; throws `SQLFault.unexpectedColumn` for NULL or another type.
    public func blob(_ column: Int) throws -> [UInt8] {
        guard let value = blobOrNil(column) else { throw unexpected(column, wanted: "bytes") }
        return value
    }

    /// The bytes in a column, or nil when it holds no bytes.
    public func blobOrNil(_ column: Int) -> [UInt8]? {
        guard values.indices.contains(column), case .blob(let value) = values[column] else { return nil }
        return value
    }

    /// Says what was found, but never the value itself, which may be a person's data.
    func unexpected(_ column: Int, wanted: String) -> SQLFault {
        let found =
            if !values.indices.contains(column) {
                "there are only \(values.count) columns"
            } else {
                switch values[column] {
                case .null: "it is NULL"
                case .integer: "it is a whole number"
                case .text: "it is a text"
                case .blob: "it holds bytes"
                }
            }
        return .unexpectedColumn("column \(column) should be \(wanted), but \(found), in: \(statement)")
    }
}
