import CPostgres

/// One answer of the server.
final class PostgresResult {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    /// Whether the statement succeeded.
    var isSuccess: Bool {
        let status = PQresultStatus(handle)
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
    }

    /// The five characters that name the server's error, or nil when the server sent none.
    var sqlState: String? { field(UInt8(ascii: "C")) }

    /// The server's words for its error; its details are left out, since they repeat the values.
    var message: String? { field(UInt8(ascii: "M")) }

    /// Whether a statement prepared before a change of the schema can no longer be run.
    var isOutdatedPlan: Bool { sqlState == "0A000" && field(UInt8(ascii: "R")) == "RevalidateCachedQuery" }

    /// What was done, such as `INSERT 0 1`.
    var commandTag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// How many rows an INSERT, UPDATE or DELETE changed, and 0 for anything else.
    var changedRows: Int {
        let tag = commandTag
        guard ["INSERT", "UPDATE", "DELETE"].contains(where: tag.hasPrefix) else { return 0 }
        return tag.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }

    var rowCount: Int { Int(PQntuples(handle)) }

    /// The values of one row, counted from 0.
    func row(_ index: Int, statement: String) -> SQLRow {
        let count = PQnfields(handle)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(value(Int32(index), column)) }
        return SQLRow(values: values, statement: statement)
    }

    /// The bytes of a text as the server sent them, good as long as this answer; nil for NULL and for what is no text.
    func text(_ row: Int32, _ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard ![16, 17, 20, 21, 23].contains(PQftype(handle, column)), PQgetisnull(handle, row, column) == 0,
            let start = PQgetvalue(handle, row, column)
        else { return nil }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
        return bytes.bindMemory(to: UInt8.self)
    }

    /// The whole number in a column, read from what the server sent; nil for NULL and for anything else.
    func integer(_ row: Int32, _ column: Int32) -> Int64? {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
        switch PQftype(handle, column) {
        case 16: return bytes.first == UInt8(ascii: "t") || bytes.first == 1 ? 1 : 0
        case 20, 21, 23: return PQfformat(handle, column) == 1 ? Self.wholeNumber(bytes) : Self.number(bytes)
        default: return nil
        }
    }

    /// A number of 2, 4 or 8 bytes, the highest first.
    private static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        switch bytes.count {
        case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        default: nil
        }
    }

    /// What digits with a sign or without come to; the server sends none that do not fit.
    private static func number(_ digits: UnsafeRawBufferPointer) -> Int64? {
        guard let first = digits.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        var value: Int64 = 0
        for byte in digits.dropFirst(isNegative ? 1 : 0) {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            // Below zero, since the smallest number has no opposite.
            value = value &* 10 &- Int64(digit)
        }
        return isNegative ? value : 0 &- value
    }

    func value(_ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else {
            return .null
        }
        let length = Int(PQgetlength(handle, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        // The numbers are the server's fixed type ids (pg_type): bool, bytea, int8, int2, int4.
        switch PQftype(handle, column) {
        case 17: return .blob(PQfformat(handle, column) == 1 ? Array(bytes) : Self.blob(bytes))
        case 16, 20, 21, 23:
            return integer(row, column).map(SQLValue.integer) ?? .text(String(decoding: bytes, as: UTF8.self))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Bytes arrive as `\x` and two hexadecimal digits each, or in the older escaped form if the server is
    /// set so.
    private static func blob(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        guard text.count >= 2, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            return unescaped(text)
        }
        return (0..<(text.count - 2) / 2).map { digit(text[2 + 2 * $0]) << 4 | digit(text[3 + 2 * $0]) }
    }

    private static func unescaped(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var length = 0
        // The server's text ends with a NUL, as libpq wants it here.
        guard let bytes = PQunescapeBytea(text.bindMemory(to: UInt8.self).baseAddress, &length) else {
            return []
        }
        defer { PQfreemem(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : (byte | 0x20) - UInt8(ascii: "a") + 10
    }

    private func field(_ code: UInt8) -> String? {
        PQresultErrorField(handle, Int32(code)).map { String(cString: $0) }
    }
}
