/// Finds the end of one CSV row (RFC 4180) and its fields, byte by byte; copies only doubled quotes.
///
/// Quotes count only at the beginning of a field, so that `12" pillow` stays what it is. A row ends at LF,
/// CRLF or a lone CR, whichever comes, also mixed.
final class CSVSplitter {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What was found.
    enum Outcome: Equatable {
        /// A row whose content ends before `content` and whose successor begins at `next`.
        case row(content: Int, next: Int)
        /// The bytes end before the row does.
        case more
    }

    static let maximumFields = 1000
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private(set) var isBeyondASCII = false
    private(set) var lineFeeds = 0
    private(set) var fault: ParkedReason?

    private let delimiter: UInt8
    /// Marks the bytes that end a run of plain ones outside quotes: delimiter, line ends and NUL.
    private let isSpecial: UnsafeMutablePointer<Bool>
    private let slots: UnsafeMutablePointer<Bytes>
    private var count = 0
    private var scratch = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    private var scratchUsed = 0

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        isSpecial = .allocate(capacity: 256)
        isSpecial.initialize(repeating: false, count: 256)
        for byte in [delimiter, Self.lineFeed, Self.carriageReturn, 0] { isSpecial[Int(byte)] = true }
        slots = .allocate(capacity: Self.maximumFields)
        slots.initialize(repeating: Bytes(start: nil, count: 0), count: Self.maximumFields)
    }

    deinit {
        isSpecial.deallocate()
        slots.deallocate()
        scratch.deallocate()
    }

    /// The fields of the row found last; good until the next call of `split`.
    var fields: UnsafeBufferPointer<Bytes> { UnsafeBufferPointer(start: slots, count: count) }

    /// Splits the row that begins at `start`; `isLast` says that no bytes follow `end`.
    func split(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool) -> Outcome {
        count = 0
        scratchUsed = 0
        lineFeeds = 0
        fault = nil
        var bits: UInt8 = 0
        var index = start
        defer { isBeyondASCII = bits >= 0x80 }
        while true {
            if index < end, base[index] == Self.quote {
                guard let closing = closingQuote(base, index + 1, end, isLast, &bits) else { return .more }
                index = closing
                if fault == .quoteUnclosed { return .row(content: end, next: end) }
            } else {
                let first = index
                while index < end {
                    let byte = base[index]
                    if isSpecial[Int(byte)] {
                        if byte != 0 { break }
                        note(.nulByte)
                    }
                    bits |= byte
                    index += 1
                }
                append(Bytes(start: base + first, count: index - first))
            }
            guard index < end else { return isLast ? .row(content: end, next: end) : .more }
            let byte = base[index]
            if byte == delimiter {
                index += 1
            } else if byte == Self.lineFeed {
                return .row(content: index, next: index + 1)
            } else if byte == Self.carriageReturn {
                guard index + 1 < end else { return isLast ? .row(content: index, next: index + 1) : .more }
                return .row(content: index, next: base[index + 1] == Self.lineFeed ? index + 2 : index + 1)
            } else {
                // Text after a closing quote: what was meant is unknown, so the line goes with it.
                note(.quoteStray)
                while index < end, base[index] != Self.lineFeed, base[index] != Self.carriageReturn {
                    bits |= base[index]
                    index += 1
                }
                if index >= end, !isLast { return .more }
            }
        }
    }

    /// Reads a quoted field and answers where its closing quote ends, or nothing when more bytes are needed.
    private func closingQuote(
        _ base: UnsafePointer<UInt8>, _ first: Int, _ end: Int, _ isLast: Bool, _ bits: inout UInt8
    ) -> Int? {
        var index = first
        var doubled = 0
        while true {
            while index < end, base[index] != Self.quote {
                let byte = base[index]
                if byte == Self.lineFeed { lineFeeds += 1 } else if byte == 0 { note(.nulByte) }
                bits |= byte
                index += 1
            }
            guard index < end else {
                guard isLast else { return nil }
                fault = .quoteUnclosed
                return end
            }
            if index + 1 >= end {
                guard isLast else { return nil }
                break
            }
            if base[index + 1] != Self.quote { break }
            doubled += 1
            index += 2
        }
        let content = Bytes(start: base + first, count: index - first)
        append(doubled == 0 ? content : undoubled(content, roomFor: end - first))
        return index + 1
    }

    private func undoubled(_ content: Bytes, roomFor rest: Int) -> Bytes {
        // The first such field of a row makes room for all the others, so that no slice moves under our feet.
        if scratchUsed == 0, scratch.count < rest {
            scratch.deallocate()
            scratch = .allocate(capacity: rest)
        }
        let first = scratchUsed
        var index = 0
        while index < content.count {
            scratch[scratchUsed] = content[index]
            scratchUsed += 1
            index += content[index] == Self.quote ? 2 : 1
        }
        return Bytes(rebasing: scratch[first..<scratchUsed])
    }

    @inline(__always)
    private func append(_ field: Bytes) {
        if count < Self.maximumFields {
            slots[count] = field
            count += 1
        } else {
            note(.columnsTooMany)
        }
    }

    private func note(_ reason: ParkedReason) {
        if fault == nil { fault = reason }
    }
}
