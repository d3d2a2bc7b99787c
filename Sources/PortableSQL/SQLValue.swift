/// One value given to a statement or read from a row; the only types both engines store in the same way.
public enum SQLValue: Sendable, Hashable {
    /// No value.
    case null
    /// A whole number of 64 bits; also what a boolean is read as (1 or 0).
    case integer(Int64)
    /// Text in Unicode; it may not contain the NUL character, which PostgreSQL cannot store.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

extension SQLValue {
    /// A whole number.
    public init(_ value: Int) { self = .integer(Int64(value)) }

    /// A whole number of 64 bits.
    public init(_ value: Int64) { self = .integer(value) }

    /// A text.
    public init(_ value: String) { self = .text(value) }

    /// A whole number, or NULL for nil.
    public static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }

    /// A text, or NULL for nil.
    public static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    /// A text written in the source.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number written in the source.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// NULL, written `nil` in the source.
    public init(nilLiteral: ()) { self = .null }
}
