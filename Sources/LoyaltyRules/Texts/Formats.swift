/// How figures are written for people: the same in every language, so that a clerk and a guest
/// who read different languages see the same number.
public enum Formats {
    /// An integer with thousands separators: `12840` → `12,840`.
    public static func grouped(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        let count = digits.utf8.count
        guard count > 3 else { return value < 0 ? "−" + digits : digits }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + count / 3)
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0 && (count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(digit)
        }
        let result = String(decoding: bytes, as: UTF8.self)
        return value < 0 ? "−" + result : result
    }

    /// An amount kept as an integer with `decimals` decimal places: `(154656, 2)` → `1,546.56`.
    public static func amount(_ value: Int64, decimals: Int) -> String {
        guard decimals > 0 else { return grouped(value) }
        let unit = powerOfTen(decimals)
        let fraction = String(value.magnitude % unit)
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        let whole = grouped(Int64(value.magnitude / unit))
        return (value < 0 ? "−" : "") + whole + "." + zeros + fraction
    }

    /// An amount with its sign always shown: `+1,280`, `−800`, `0`.
    public static func signed(_ value: Int64, decimals: Int) -> String {
        value > 0 ? "+" + amount(value, decimals: decimals) : amount(value, decimals: decimals)
    }

    static func powerOfTen(_ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(UInt64(1)) { product, _ in product * 10 }
    }
}
