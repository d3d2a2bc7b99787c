import LoyaltyRules
import Testing

@Suite("CARD-07 check digits")
struct CheckDigitTests {
    @Test(
        "known numbers",
        arguments: [
            ("7992739871", 3), ("411111111111111", 1), ("37828224631000", 5), ("550000555555555", 9),
            ("0", 0), ("1", 8),
        ])
    func known(_ digits: String, _ check: Int) {
        #expect(CheckDigit.luhn(for: digits) == check)
        #expect(CheckDigit.isValid(digits + String(check)))
    }

    @Test(
        "what is no number has no valid check digit", arguments: ["", "0", "18a", "４２", "1 8", "-18", "42 "])
    func invalid(_ text: String) { #expect(!CheckDigit.isValid(text)) }

    @Test("one mistyped digit is always noticed, and two swapped neighbours unless they are 0 and 9")
    func slips() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            let body = (0..<11).map { _ in String(random.pick(0...9)) }.joined()
            let number = Array((body + String(CheckDigit.luhn(for: body))).utf8)
            #expect(CheckDigit.isValid(String(decoding: number, as: UTF8.self)))
            let place = random.pick(0...(number.count - 2))
            var mistyped = number
            mistyped[place] = 48 + (mistyped[place] - 48 + UInt8(random.pick(1...9))) % 10
            #expect(!CheckDigit.isValid(String(decoding: mistyped, as: UTF8.self)), "seed \(random.seed)")
            var swapped = number
            swapped.swapAt(place, place + 1)
            let pair = Set(number[place...(place + 1)])
            if pair.count == 2 && pair != [48, 57] {
                #expect(!CheckDigit.isValid(String(decoding: swapped, as: UTF8.self)), "seed \(random.seed)")
            }
        }
    }
}
