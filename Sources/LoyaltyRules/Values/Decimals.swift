/// Reading decimal text into integers, exactly: no binary fractions anywhere near money or points.
public enum Decimals {
    /// The largest amount that Tessera accepts from outside: 10^12 of the smallest unit. Keeps every
    /// product of an amount and a rate far from overflow.
    public static let largestAmount: Int64 = 1_000_000_000_000

    /// Reads `1288.80` with two decimals as 128880. Nil when the text is not a plain decimal, has more
    /// decimal places than allowed, or is beyond ±10^15.
    public static func integer(_ text: String, decimals: Int) -> Int64? {
        var digits = text[...]
        let negative = digits.hasPrefix("-")
        if negative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 15 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        if parts.count == 2 && fraction.isEmpty { return nil }
        guard fraction.utf8.count <= decimals, (whole + fraction).utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        let padded = whole + fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
        guard let value = Int64(padded), value <= 1_000_000_000_000_000 else { return nil }
        return negative ? -value : value
    }
}
