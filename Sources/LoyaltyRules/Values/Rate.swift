/// An exact decimal factor: points per unit of currency, or the price of one currency in another.
/// At most six decimal places.
public struct Rate: Sendable, Hashable, Comparable {
    /// Decimal places that a rate keeps.
    public static let decimals = 6

    /// The rate in millionths.
    public let millionths: Int64

    /// A rate from millionths.
    public init(millionths: Int64) { self.millionths = millionths }

    /// The factor one.
    public static let one = Rate(millionths: 1_000_000)

    /// Reads `1.2`; nil when it is not a decimal of at most six places between 0 and 1,000,000.
    public init?(_ text: String) {
        guard let value = Decimals.integer(text, decimals: Self.decimals), value >= 0,
            value <= 1_000_000_000_000
        else { return nil }
        millionths = value
    }

    public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }
}

extension Rate: CustomStringConvertible {
    /// The shortest decimal: `1.2`, `0.025`, `2`.
    public var description: String { readable.filter { $0 != "," } }

    /// The same for people, with separators: `1,000`.
    public var readable: String {
        var text = Formats.amount(millionths, decimals: Self.decimals)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// In hundredths: `0.85` as `85%`.
    public var percentText: String {
        var text = Formats.amount(millionths, decimals: 4).filter { $0 != "," }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text + "%"
    }
}
