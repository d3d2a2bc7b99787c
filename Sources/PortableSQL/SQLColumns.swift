/// The row that a statement stands on, of which only what is asked for is read; columns are counted from 0. For
/// statements of millions of rows: a row of values (`SQLRow`) would ask for memory for each of them.
public protocol SQLColumns: AnyObject {
    /// The whole number in a column; throws `SQLFault.unexpectedColumn` for NULL or another type.
    func integer(_ column: Int) throws -> Int64

    /// The whole number in a column, or nil when it holds no whole number.
    func integerOrNil(_ column: Int) -> Int64?

    /// The bytes of the text in a column, good until the statement goes on; throws `SQLFault.unexpectedColumn` for NULL
    /// or another type.
    func bytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8>

    /// The same, or nil when it holds no text.
    func bytesOrNil(_ column: Int) -> UnsafeBufferPointer<UInt8>?
}

extension SQLColumns {
    /// The text in a column; throws `SQLFault.unexpectedColumn` for NULL or another type.
    public func text(_ column: Int) throws -> String { String(decoding: try bytes(column), as: UTF8.self) }
}
