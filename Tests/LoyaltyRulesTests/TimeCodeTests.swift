import LoyaltyRules
import Testing

@Suite("Codes of authenticator apps")
struct TimeCodeTests {
    @Test("SEC-14 a code is taken a step early or late, never again, and never one before it")
    func accepted() {
        #expect(TimeCode.step(ofSecond: 59) == 1)
        #expect(TimeCode.accepted(atSecond: 3_000, after: 0) == [99, 100, 101])
        #expect(TimeCode.accepted(atSecond: 3_000, after: 100) == [101])
        #expect(TimeCode.accepted(atSecond: 3_000, after: 101) == [])
    }

    @Test("SEC-14 the secret in the letters of RFC 4648", arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"), ("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
    ])
    func letters(_ text: String, _ letters: String) { #expect(TimeCode.letters(Array(text.utf8)) == letters) }

    @Test("SEC-14 a second factor is due as soon as one role demands it")
    func demanded() {
        #expect(!SecondFactorRule.isDemanded(of: [.clerk], by: []))
        #expect(!SecondFactorRule.isDemanded(of: [.clerk], by: [.administrator]))
        #expect(SecondFactorRule.isDemanded(of: [.clerk, .administrator], by: [.administrator]))
        #expect(!SecondFactorRule.isDemanded(of: [], by: Set(Role.allCases)))
    }

    @Test("a digest that is too short gives no code") func short() { #expect(TimeCode.code(ofDigest: [1, 2]) == "") }
}
