/// An exact fraction, not negative, in its lowest terms. Where a product is too long for 128 bits it is cut off
/// downwards: a gain that is found is then still a gain.
struct Fraction: Sendable, Hashable, Comparable {
    let numerator: Int128
    let denominator: Int128

    static let zero = Fraction(0)
    static let one = Fraction(1)

    init(_ whole: Int128) { self.init(whole, over: 1) }

    init(_ rate: Rate) { self.init(Int128(rate.millionths), over: 1_000_000) }

    /// Nothing is divided by nothing: a denominator of 0 makes 0.
    init(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0, numerator > 0 else {
            (self.numerator, self.denominator) = (0, 1)
            return
        }
        let divisor = Self.divisor(numerator, denominator)
        (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
    }

    /// What a unit of worth is in the smallest unit of money, for the smallest unit of an asset.
    static func worth(of asset: String, _ rate: Rate, _ program: Program) -> Fraction {
        Fraction(rate) * Fraction.units(of: asset, program).inverse
    }

    /// How many smallest units of an asset there are for one smallest unit of money, where the units are worth the same.
    static func units(of asset: String, _ program: Program) -> Fraction {
        Fraction(
            Int128(Formats.powerOfTen(program.decimals(of: asset))),
            over: Int128(Formats.powerOfTen(program.currency.decimals)))
    }

    var inverse: Fraction { Fraction(denominator, over: numerator) }

    /// The whole part, clamped.
    var roundedDown: Int64 { Int64(clamping: numerator / denominator) }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        let first = divisor(left.numerator, right.denominator)
        let second = divisor(right.numerator, left.denominator)
        return cut(
            (left.numerator / first, right.numerator / second),
            (left.denominator / second, right.denominator / first))
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        let divisor = divisor(left.denominator, right.denominator)
        let (first, lost) = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
        let (second, gone) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let (bottom, tooLong) = (left.denominator / divisor).multipliedReportingOverflow(
            by: right.denominator)
        let (top, over) = first.addingReportingOverflow(second)
        // Rates have six decimals: only sums of long products come here, and the greater part is a safe lower bound.
        return lost || gone || tooLong || over ? max(left, right) : Fraction(top, over: bottom)
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        let one = left.numerator.multipliedFullWidth(by: right.denominator)
        let other = right.numerator.multipliedFullWidth(by: left.denominator)
        return (one.high, one.low) < (other.high, other.low)
    }

    private static func cut(_ top: (Int128, Int128), _ bottom: (Int128, Int128)) -> Fraction {
        var (a, b, c, d) = (top.0, top.1, bottom.0, bottom.1)
        while true {
            let (numerator, lost) = a.multipliedReportingOverflow(by: b)
            let (denominator, gone) = c.multipliedReportingOverflow(by: d)
            if !lost, !gone { return Fraction(numerator, over: denominator) }
            if a > b { a /= 2 } else { b /= 2 }
            if c > d { c = c / 2 + 1 } else { d = d / 2 + 1 }
        }
    }

    private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

extension Fraction: CustomStringConvertible {
    /// The decimal with at most six places; `…` follows when there are more.
    var description: String {
        let whole = numerator / denominator
        guard whole < 1_000_000_000_000_000 else { return String(whole) }
        let millionths = whole * 1_000_000 + (numerator % denominator).multipliedByMillion(over: denominator)
        let isExact = Fraction(millionths, over: 1_000_000) == self
        var text = Formats.amount(Int64(clamping: millionths), decimals: 6)
        guard isExact else { return text + "…" }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

extension Int128 {
    /// A part of a whole in millionths, rounded down, without overflow.
    fileprivate func multipliedByMillion(over whole: Int128) -> Int128 {
        let product = multipliedFullWidth(by: 1_000_000)
        return whole.dividingFullWidth(product).quotient
    }
}
