import LoyaltyRules

/// Charges of a folio as short text: `category:net:tax:service`, then `:room` from the second room on, joined by `;`.
enum StoredLines {
    static func write(_ lines: [FolioLine]) -> String {
        lines.map { line in
            "\(line.category):\(line.net):\(line.tax):\(line.service)" + (line.room == 1 ? "" : ":\(line.room)")
        }.joined(separator: ";")
    }

    static func read(_ text: String) throws -> [FolioLine] {
        var text = text
        guard let lines = text.withUTF8(Self.lines) else { throw ServiceFault.damaged("folio lines") }
        return lines
    }

    /// A replay reads millions of them, so that no part is copied but the categories.
    private static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [FolioLine]? {
        var lines: [FolioLine] = []
        for part in bytes.split(separator: UInt8(ascii: ";")) {
            guard let colon = part.firstIndex(of: UInt8(ascii: ":")), colon > part.startIndex else { return nil }
            var figures: (Int64, Int64, Int64, Int64) = (0, 0, 0, 1)
            var count = 0
            var place = part.index(after: colon)
            while place <= part.endIndex {
                let end = part[place...].firstIndex(of: UInt8(ascii: ":")) ?? part.endIndex
                guard let value = number(part[place..<end]) else { return nil }
                switch count {
                case 0: figures.0 = value
                case 1: figures.1 = value
                case 2: figures.2 = value
                case 3: figures.3 = value
                default: return nil
                }
                count += 1
                place = end + 1
            }
            guard count >= 3 else { return nil }
            lines.append(
                FolioLine(
                    category: String(decoding: part[..<colon], as: UTF8.self), net: figures.0, tax: figures.1,
                    service: figures.2, room: Int(figures.3)))
        }
        return lines
    }

    private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = isNegative ? bytes.dropFirst() : bytes
        guard !digits.isEmpty, digits.count < 19 else { return nil }
        var value: Int64 = 0
        for byte in digits {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return isNegative ? -value : value
    }
}
