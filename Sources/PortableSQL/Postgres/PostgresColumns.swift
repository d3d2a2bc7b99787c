import CPostgres

/// One row of a server's answer, read column by column.
final class PostgresColumns: SQLColumns {
    private let result: PostgresResult
    private let statement: String
    /// The row it stands on.
    var row: Int32 = 0

    init(_ result: PostgresResult, statement: String) {
        self.result = result
        self.statement = statement
    }

    func integer(_ column: Int) throws -> Int64 {
        guard let value = integerOrNil(column) else { throw unexpected(column, wanted: "a whole number") }
        return value
    }

    func integerOrNil(_ column: Int) -> Int64? {
        result.integer(row, Int32(column))
    }

    func bytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8> {
        guard let bytes = bytesOrNil(column) else { throw unexpected(column, wanted: "a text") }
        return bytes
    }

    func bytesOrNil(_ column: Int) -> UnsafeBufferPointer<UInt8>? { result.text(row, Int32(column)) }

    private func unexpected(_ column: Int, wanted: String) -> SQLFault {
        result.row(Int(row), statement: statement).unexpected(column, wanted: wanted)
    }
}
