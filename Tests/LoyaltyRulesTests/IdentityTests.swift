import LoyaltyRules
import Testing

@Suite("What an identity provider says of staff")
struct IdentityTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private func claims(
        issuer: String = "https://id", subject: String = "u-1", audiences: [String] = ["tessera"], party: String? = nil,
        expires: Int64 = 300, issued: Int64 = 0, nonce: String = "n", methods: [String] = []
    ) -> IdentityClaims {
        IdentityClaims(
            issuer: issuer, subject: subject, audiences: audiences, authorizedParty: party, expires: now.adding(seconds: expires),
            issuedAt: now.adding(seconds: issued), nonce: nonce, names: ["ann"], methods: methods)
    }

    private func problem(_ claims: IdentityClaims, nonce: String = "n") -> IdentityReview.Problem? {
        IdentityReview.problem(claims, from: "https://id", for: "tessera", nonce: nonce, now: now)
    }

    @Test("SEC-14 what is said by another, of nobody, for others, too late, too early or to another browser is not taken")
    func problems() {
        #expect(problem(claims()) == nil)
        #expect(problem(claims(issuer: "https://id/")) == .issuer)
        #expect(problem(claims(subject: "")) == .subject)
        #expect(problem(claims(subject: String(repeating: "a", count: 256))) == .subject)
        #expect(problem(claims(audiences: ["other"])) == .audience)
        #expect(problem(claims(audiences: ["other", "tessera"])) == .party)
        #expect(problem(claims(audiences: ["other", "tessera"], party: "tessera")) == nil)
        #expect(problem(claims(party: "other")) == .party)
        #expect(problem(claims(expires: -60)) == .expired)
        #expect(problem(claims(expires: -59)) == nil)
        #expect(problem(claims(issued: 61)) == .early)
        #expect(problem(claims(issued: 60)) == nil)
        #expect(problem(claims(nonce: "m")) == .nonce)
        #expect(problem(claims(nonce: ""), nonce: "") == .nonce)
    }

    @Test("SEC-14 a second factor shown to the provider is one; a password alone is none", arguments: [
        ([String](), false), (["pwd"], false), (["pwd", "otp"], true), (["mfa"], true), (["hwk"], true), (["sms"], false),
    ])
    func strong(methods: [String], isStrong: Bool) {
        #expect(IdentityReview.isStrong(claims(methods: methods)) == isStrong)
    }
}
