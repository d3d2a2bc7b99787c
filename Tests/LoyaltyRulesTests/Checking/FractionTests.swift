import Testing

@testable import LoyaltyRules

@Suite struct FractionTests {
    @Test(
        "A fraction is written as a decimal, with … where it goes on",
        arguments: [
            (Int128(6), Int128(5), "1.2"), (1, 3, "0.333333…"), (1_875, 1_000, "1.875"), (7, 1, "7"),
            (0, 5, "0"),
        ]) func text(_ numerator: Int128, _ denominator: Int128, _ text: String)
    {
        #expect(Fraction(numerator, over: denominator).description == text)
    }

    @Test("Long products are cut off downwards, never up, and never trap") func long() {
        let large = Fraction(Int128.max / 3, over: 7)
        #expect(large * large <= Fraction(Int128.max, over: 1) * Fraction(Int128.max, over: 1))
        let half = Fraction(Int128.max / 2, over: Int128.max / 3 - 1)
        #expect(half * half * half > .one && half * half * half < Fraction(4))
        #expect(large + Fraction(1, over: Int128.max) >= large)
    }

    @Test(
        "Fractions are compared exactly",
        arguments: [(1, 3, 1, 2), (99, 100, 100, 101), (0, 1, 1, 1_000_000)])
    func order(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) {
        #expect(Fraction(a, over: b) < Fraction(c, over: d))
        #expect(Fraction(a, over: b) * Fraction(b, over: 1) == Fraction(a))
    }
}
