import LoyaltyRules
import Testing

@Suite("Numbers")
struct ValueTests {
    @Test(
        "decimals are read exactly",
        arguments: [
            ("1288.80", 2, 128_880), ("1288.8", 2, 128_880), ("1288", 2, 128_800), ("0.01", 2, 1),
            ("-0.01", 2, -1),
            ("0", 0, 0), ("007", 0, 7), ("0.100000", 6, 100_000), ("1000000000000000", 0, nil),
            ("999999999999999", 0, 999_999_999_999_999), ("10000000000000.00", 2, 1_000_000_000_000_000),
            ("10000000000000.01", 2, nil), ("1.234", 2, nil), ("1.", 2, nil), (".5", 2, nil), ("", 2, nil),
            ("-", 2, nil),
            ("--1", 2, nil), ("+1", 2, nil), ("1,000", 2, nil), ("1e3", 2, nil), ("1.2.3", 2, nil),
            ("１２", 2, nil),
            (" 1", 2, nil), ("1.-5", 2, nil), ("1 ", 2, nil), ("0x10", 2, nil),
            ("99999999999999999999", 2, nil),
        ] as [(String, Int, Int64?)])
    func decimals(_ text: String, _ places: Int, _ value: Int64?) {
        #expect(Decimals.integer(text, decimals: places) == value)
    }

    @Test(
        "CFL-01 a rate is a decimal of at most six places, written back as short as it can be",
        arguments: [
            ("1", "1"), ("1.20", "1.2"), ("0.025", "0.025"), ("0.000001", "0.000001"), ("1000000", "1000000"),
            ("0", "0"), ("100", "100"), ("1000000.000001", nil), ("0.0000001", nil), ("-1", nil),
            ("1/3", nil),
            ("50%", nil), ("", nil),
        ] as [(String, String?)])
    func rates(_ text: String, _ written: String?) { #expect(Rate(text)?.description == written) }

    @Test("rates are compared by their size")
    func rateOrder() throws {
        #expect(try #require(Rate("1.5")) > #require(Rate("1.2")))
        #expect(Rate("1.0") == .one)
    }

    @Test(
        "CFL-01 the four ways to round",
        arguments: [
            // numerator / 10: floor, ceiling, half up, half even
            (25, [2, 3, 3, 2]), (35, [3, 4, 4, 4]), (24, [2, 3, 2, 2]), (26, [2, 3, 3, 3]),
            (20, [2, 2, 2, 2]),
            (0, [0, 0, 0, 0]), (-25, [-3, -2, -2, -2]), (-35, [-4, -3, -3, -4]), (-26, [-3, -2, -3, -3]),
            (5, [0, 1, 1, 0]), (15, [1, 2, 2, 2]),
        ] as [(Int, [Int])])
    func rounding(_ numerator: Int, _ results: [Int]) {
        let ways: [Rounding] = [.floor, .ceiling, .halfUp, .halfEven]
        #expect(ways.map { Int($0.divide(Int128(numerator), by: 10)) } == results)
    }

    @Test("rounding of any fraction lies within one of it, and halves never differ by more than a half")
    func roundingBounds() {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let numerator = Int128(random.pick(-1_000_000_000...1_000_000_000))
            let denominator = Int128(random.pick(1...10_000))
            let low = Rounding.floor.divide(numerator, by: denominator)
            let high = Rounding.ceiling.divide(numerator, by: denominator)
            #expect(low * denominator <= numerator && numerator <= high * denominator, "seed \(random.seed)")
            #expect(high - low <= 1, "seed \(random.seed)")
            for way in [Rounding.halfUp, .halfEven] {
                let off = way.divide(numerator, by: denominator) * denominator - numerator
                #expect(abs(off) * 2 <= denominator, "seed \(random.seed)")
            }
        }
    }

    @Test(
        "currencies have their own decimals",
        arguments: [("CNY", 2), ("JPY", 0), ("KWD", 3), ("EUR", 2)])
    func currencies(_ code: String, _ decimals: Int) { #expect(Currency(code)?.decimals == decimals) }

    @Test("a currency is three capital letters", arguments: ["cny", "CN", "CNYX", "C1Y", "", "人民币"])
    func noCurrency(_ code: String) { #expect(Currency(code) == nil) }

    @Test(
        "figures are written alike in every language",
        arguments: [
            (154_656, 2, "1,546.56"), (-128_880, 2, "−1,288.80"), (5, 2, "0.05"), (1_000_000, 0, "1,000,000"),
            (999, 0, "999"), (-1_000, 0, "−1,000"), (Int64.min, 0, "−9,223,372,036,854,775,808"),
            (Int64.max, 6, "9,223,372,036,854.775807"), (0, 3, "0.000"),
        ] as [(Int64, Int, String)])
    func formats(_ value: Int64, _ decimals: Int, _ text: String) {
        #expect(Formats.amount(value, decimals: decimals) == text)
    }
}
