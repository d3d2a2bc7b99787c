/// Follows a row that is too long to be held byte by byte to its end, so that the next row is found rightly.
struct OverlongRow {
    private enum Place { case fieldStart, plain, quoted, afterQuote, carriageReturn, ended }

    private(set) var lineFeeds = 0
    private let delimiter: UInt8
    private var place = Place.fieldStart

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Why the row is parked: a quote still open means that it took the rest of the file with it.
    var fault: ParkedReason { place == .quoted ? .quoteUnclosed : .rowTooLong }

    /// Whether the byte still belongs to the row or its line end; false for the first byte of the next row.
    mutating func take(_ byte: UInt8) -> Bool {
        switch place {
        case .ended: return false
        case .carriageReturn:
            place = .ended
            return byte == UInt8(ascii: "\n")
        case .quoted:
            if byte == UInt8(ascii: "\"") { place = .afterQuote }
            if byte == UInt8(ascii: "\n") { lineFeeds += 1 }
        case .fieldStart where byte == UInt8(ascii: "\""), .afterQuote where byte == UInt8(ascii: "\""):
            place = .quoted
        case .fieldStart, .plain, .afterQuote:
            switch byte {
            case delimiter: place = .fieldStart
            case UInt8(ascii: "\n"): place = .ended
            case UInt8(ascii: "\r"): place = .carriageReturn
            default: place = .plain
            }
        }
        return true
    }
}
