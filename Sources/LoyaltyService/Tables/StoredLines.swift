import LoyaltyRules

/// Charges of a folio as short text: `category:net:tax:service`, then `:room` from the second room on, joined by `;`.
enum StoredLines {
    static func write(_ lines: [FolioLine]) -> String {
        lines.map { line in
            "\(line.category):\(line.net):\(line.tax):\(line.service)" + (line.room == 1 ? "" : ":\(line.room)")
        }.joined(separator: ";")
    }

    static func read(_ text: String) throws -> [FolioLine] {
        var (text, words) = (text, KnownWords())
        return try text.withUTF8 { try read($0, &words) }
    }

    /// The same from the bytes of the text; categories come again and again.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ categories: inout KnownWords) throws -> [FolioLine] {
        guard let lines = lines(bytes, &categories) else { throw ServiceFault.damaged("folio lines") }
        return lines
    }

    /// A replay reads millions of them, so that no part is copied but categories that are not known.
    private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ categories: inout KnownWords) -> [FolioLine]? {
        var lines: [FolioLine] = []
        lines.reserveCapacity(bytes.isEmpty ? 0 : 2)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != semicolon { end += 1 }
            if end > start {
                guard let line = line(bytes, start..<end, &categories) else { return nil }
                lines.append(line)
            }
            start = end + 1
        }
        return lines
    }

    private static func line(
        _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ categories: inout KnownWords
    ) -> FolioLine? {
        var place = part.lowerBound
        while place < part.upperBound, bytes[place] != colon { place += 1 }
        guard place > part.lowerBound, place < part.upperBound else { return nil }
        let category = categories.word(UnsafeBufferPointer(rebasing: bytes[part.lowerBound..<place]))
        var figures: (Int64, Int64, Int64, Int64) = (0, 0, 0, 1)
        var count = 0
        while place < part.upperBound {
            place += 1
            guard let value = number(bytes, from: &place, to: part.upperBound) else { return nil }
            switch count {
            case 0: figures.0 = value
            case 1: figures.1 = value
            case 2: figures.2 = value
            case 3: figures.3 = value
            default: return nil
            }
            count += 1
        }
        guard count >= 3 else { return nil }
        return FolioLine(category: category, net: figures.0, tax: figures.1, service: figures.2, room: Int(figures.3))
    }

    /// Reads digits, with a sign or without, up to the next colon or the end, and moves the place there.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, to end: Int) -> Int64? {
        let isNegative = place < end && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        var value: Int64 = 0
        while place < end, bytes[place] != colon {
            let digit = bytes[place] &- 48
            guard digit <= 9, place - first < 18 else { return nil }
            value = value * 10 + Int64(digit)
            place += 1
        }
        guard place > first else { return nil }
        return isNegative ? -value : value
    }

    private static let colon = UInt8(ascii: ":")
    private static let semicolon = UInt8(ascii: ";")
}
