/// How the export writes numbers, read exactly: digits become integers, never a floating-point number.
struct NumberForm: Sendable {
    var decimalMark = UInt8(ascii: ".")
    var groupMark: UInt8?
    var moneySigns: [[UInt8]] = []

    /// The largest absolute value taken for real, in the unit asked for: ten million million with cents.
    static let limit: Int64 = 1_000_000_000_000_000

    enum Failure: Error { case unreadable, outOfRange }

    /// Reads a decimal in units of 10^-digits; ties and more round away from zero, on both sides alike.
    ///
    /// `exact` is false when anything but zeros was rounded.
    func units(_ text: UnsafeBufferPointer<UInt8>, digits: Int) throws(Failure) -> (value: Int64, exact: Bool)
    {
        var text = withoutMoneySign(text[...])
        var negative = false
        if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            text = withoutMoneySign(text.dropFirst())
        }
        var value: Int64 = 0
        var wholeDigits = 0
        var groupDigits = 0
        var grouped = false
        var index = text.startIndex
        while index < text.endIndex, text[index] != decimalMark {
            let byte = text[index]
            if byte == groupMark {
                guard grouped ? groupDigits == 3 : (1...3).contains(groupDigits) else { throw .unreadable }
                grouped = true
                groupDigits = 0
            } else {
                guard let digit = Self.digit(byte) else { throw .unreadable }
                value = value * 10 + digit
                guard value <= Self.limit else { throw .outOfRange }
                wholeDigits += 1
                groupDigits += 1
            }
            index += 1
        }
        // “.50” is a number, “.” and nothing at all are not.
        guard wholeDigits > 0 || index < text.endIndex, !grouped || groupDigits == 3 else {
            throw .unreadable
        }
        var decimals = 0
        var roundsUp = false
        var exact = true
        if index < text.endIndex {
            index += 1
            guard index < text.endIndex else { throw .unreadable }
            while index < text.endIndex {
                guard let digit = Self.digit(text[index]) else { throw .unreadable }
                if decimals < digits {
                    value = value * 10 + digit
                    guard value <= Self.limit else { throw .outOfRange }
                } else {
                    if decimals == digits { roundsUp = digit >= 5 }
                    if digit != 0 { exact = false }
                }
                decimals += 1
                index += 1
            }
        }
        while decimals < digits {
            value *= 10
            guard value <= Self.limit else { throw .outOfRange }
            decimals += 1
        }
        if roundsUp { value += 1 }
        return (negative ? -value : value, exact)
    }

    /// Reads the same form from a text in the mapping, such as a constant.
    func units(_ text: String, digits: Int) throws(Failure) -> (value: Int64, exact: Bool) {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
            try units(buffer, digits: digits)
        }
    }

    private func withoutMoneySign(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        for sign in moneySigns {
            if text.starts(with: sign) { return Self.trimmed(text.dropFirst(sign.count)) }
            if text.reversed().starts(with: sign.reversed()) {
                return Self.trimmed(text.dropLast(sign.count))
            }
        }
        return text
    }

    private static func trimmed(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var text = text
        while text.first == UInt8(ascii: " ") { text = text.dropFirst() }
        while text.last == UInt8(ascii: " ") { text = text.dropLast() }
        return text
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> Int64? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? Int64(digit) : nil
    }
}
