import LoyaltyRules
import Testing

@Suite("PINs")
struct PINTests {
    @Test("T3 a PIN has six digits at least and is none of those that are tried first")
    func review() {
        for pin in ["482916", "700153", "90417265", "135792"] { #expect(PINReview.problem(pin, mobile: nil) == nil, "\(pin)") }
        for pin in ["", "12345", "1234567890123", "48291a", "48 916", "４８２９１６"] {
            #expect(PINReview.problem(pin, mobile: nil) == "pin_form", "\(pin)")
        }
        let weak = [
            "000000", "999999", "123456", "654321", "890123", "121212", "123123", "112233", "123321", "147258", "520131", "135790",
            "19491001", "11223344",
        ]
        for pin in weak { #expect(PINReview.problem(pin, mobile: nil) == "pin_weak", "\(pin)") }
        #expect(PINReview.problem("948271", mobile: "+8613800948271") == "pin_weak")
        #expect(PINReview.problem("948271", mobile: "+8613800948272") == nil)
    }

    @Test("T3 five misses pause for a quarter of an hour, ten freeze, and none is looked at in between")
    func tries() {
        let start = Instant(milliseconds: 1_800_000_000_000)
        var tries = PINTries()
        for _ in 1...5 { #expect(tries.count(at: start) == .look) }
        let end = start.adding(seconds: 900)
        for _ in 1...50 { #expect(tries.count(at: start.adding(seconds: 899)) == .paused(until: end)) }
        for _ in 6...10 { #expect(tries.count(at: end) == .look) }
        for years in 1...3 { #expect(tries.count(at: end.adding(seconds: Int64(years) * 31_536_000)) == .frozen) }
        #expect(tries.misses == 10)
    }
}
