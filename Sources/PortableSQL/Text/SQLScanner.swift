/// Reads SQL text byte by byte and says what is code and what is inside quotes or comments.
struct SQLScanner {
    /// One stretch of the text.
    struct Piece {
        /// Whether it is code, and not a quoted text, a quoted name or a comment.
        let isCode: Bool
        /// Where it stands among the bytes.
        let range: Range<Int>
    }

    let bytes: [UInt8]

    init(_ sql: String) { bytes = Array(sql.utf8) }

    /// The whole text cut into stretches, in order and without gaps.
    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var codeStart = 0
        var position = 0
        while position < bytes.count {
            guard let end = quotedEnd(from: position) else {
                position += 1
                continue
            }
            if codeStart < position { pieces.append(Piece(isCode: true, range: codeStart..<position)) }
            pieces.append(Piece(isCode: false, range: position..<end))
            position = end
            codeStart = end
        }
        if codeStart < position { pieces.append(Piece(isCode: true, range: codeStart..<position)) }
        return pieces
    }

    /// Whether a byte can be part of a word.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    /// Whether a byte is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Where the quote or comment that begins here ends, or nil when none begins here.
    private func quotedEnd(from start: Int) -> Int? {
        switch bytes[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return quoteEnd(from: start)
        case UInt8(ascii: "-") where byte(start + 1) == UInt8(ascii: "-"):
            return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        case UInt8(ascii: "/") where byte(start + 1) == UInt8(ascii: "*"):
            return end(of: Array("*/".utf8), from: start + 2)
        case UInt8(ascii: "$") where start == 0 || !Self.isWord(bytes[start - 1]):
            return dollarQuoteEnd(from: start)
        default:
            return nil
        }
    }

    /// A doubled quote inside simply ends one stretch and begins the next, which comes to the same.
    private func quoteEnd(from start: Int) -> Int {
        guard let close = bytes[(start + 1)...].firstIndex(of: bytes[start]) else { return bytes.count }
        return close + 1
    }

    /// PostgreSQL's `$$ … $$` and `$name$ … $name$`; a `$1` is no quote.
    private func dollarQuoteEnd(from start: Int) -> Int? {
        guard let second = byte(start + 1), !Self.isDigit(second) else { return nil }
        guard let close = bytes[(start + 1)...].firstIndex(where: { !Self.isWord($0) }),
            bytes[close] == UInt8(ascii: "$")
        else { return nil }
        return end(of: Array(bytes[start...close]), from: close + 1)
    }

    private func end(of mark: [UInt8], from start: Int) -> Int {
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
                return position + mark.count
            }
            position += 1
        }
        return bytes.count
    }

    private func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }
}
