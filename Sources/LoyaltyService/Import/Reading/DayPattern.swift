/// A date format of the mapping, such as `M/d/yyyy`, `yyyy MMMM d` or `yyyy年M月d日`, ready to read bytes with.
///
/// `M` and `d` take one or two digits, `MM` and `dd` two, `MMM` is Jan, `MMMM` is January; `HH`, `mm` and
/// `ss` are passed over: a hotel day has no clock.
struct DayPattern: Sendable {
    private enum Part {
        case year
        case month(ClosedRange<Int>)
        case monthName
        case monthShort
        case day(ClosedRange<Int>)
        case clock(ClosedRange<Int>)
        case literal(UInt8)
    }

    let text: String
    private let parts: [Part]

    /// Why a format is refused.
    struct Unusable: Error { var message: String }

    init(_ format: String) throws(Unusable) {
        text = format
        var parts: [Part] = []
        var seen = (year: 0, month: 0, day: 0)
        let bytes = Array(format.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var count = 1
            while index + count < bytes.count, bytes[index + count] == byte { count += 1 }
            let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
            switch (byte, count) {
            case (UInt8(ascii: "y"), 4):
                parts.append(.year)
                seen.year += 1
            case (UInt8(ascii: "M"), 1):
                parts.append(.month(1...2))
                seen.month += 1
            case (UInt8(ascii: "M"), 2):
                parts.append(.month(2...2))
                seen.month += 1
            case (UInt8(ascii: "M"), 3):
                parts.append(.monthShort)
                seen.month += 1
            case (UInt8(ascii: "M"), 4):
                parts.append(.monthName)
                seen.month += 1
            case (UInt8(ascii: "d"), 1):
                parts.append(.day(1...2))
                seen.day += 1
            case (UInt8(ascii: "d"), 2):
                parts.append(.day(2...2))
                seen.day += 1
            case (UInt8(ascii: "H"), 1): parts.append(.clock(1...2))
            case (UInt8(ascii: "H"), 2), (UInt8(ascii: "m"), 2), (UInt8(ascii: "s"), 2):
                parts.append(.clock(2...2))
            case (UInt8(ascii: "T"), 1): parts.append(.literal(byte))
            case _ where isLetter:
                throw Unusable(
                    message:
                        "does not know “\(String(decoding: bytes[index..<index + count], as: UTF8.self))” in "
                        + "“\(format)”; use yyyy, M, MM, MMM, MMMM, d, dd, and HH, mm, ss to pass over a time"
                )
            default: for _ in 0..<count { parts.append(.literal(byte)) }
            }
            index += count
        }
        guard seen == (1, 1, 1) else {
            throw Unusable(message: "needs year, month and day once each; “\(format)” has not")
        }
        self.parts = parts
    }

    /// The day the text tells in this format, or nothing when it does not fit to the last byte.
    func day(_ text: UnsafeBufferPointer<UInt8>) -> ImportDay? {
        var index = 0
        var (year, month, day) = (0, 0, 0)
        for part in parts {
            switch part {
            case .literal(let byte):
                guard index < text.count, text[index] == byte else { return nil }
                index += 1
            case .year:
                guard let value = Self.number(text, &index, 4...4) else { return nil }
                year = value
            case .month(let width):
                guard let value = Self.number(text, &index, width) else { return nil }
                month = value
            case .day(let width):
                guard let value = Self.number(text, &index, width) else { return nil }
                day = value
            case .clock(let width):
                guard Self.number(text, &index, width) != nil else { return nil }
            case .monthName:
                guard let value = Self.name(text, &index, shortened: false) else { return nil }
                month = value
            case .monthShort:
                guard let value = Self.name(text, &index, shortened: true) else { return nil }
                month = value
            }
        }
        return index == text.count ? ImportDay(year: year, month: month, day: day) : nil
    }

    private static func number(
        _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ width: ClosedRange<Int>
    ) -> Int? {
        var value = 0
        var count = 0
        while count < width.upperBound, index < text.count, (48...57).contains(text[index]) {
            value = value * 10 + Int(text[index] - 48)
            count += 1
            index += 1
        }
        return count >= width.lowerBound ? value : nil
    }

    private static func name(
        _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, shortened: Bool
    ) -> Int? {
        for (place, name) in names.enumerated() {
            let length = shortened ? 3 : name.count
            guard index + length <= text.count else { continue }
            var same = true
            // Setting bit 5 makes an ASCII letter small, and makes no letter of anything else.
            for offset in 0..<length where text[index + offset] | 0x20 != name[offset] {
                same = false
                break
            }
            if same {
                index += length
                return place + 1
            }
        }
        return nil
    }

    private static let names: [[UInt8]] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ].map { Array($0.utf8) }
}
