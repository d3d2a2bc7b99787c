import LoyaltyRules
import Testing

@Suite("The privacy policy: which holds, and who is asked")
struct PolicyReviewTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func version(_ number: Int, _ from: String, _ isMaterial: Bool = false, review: String? = nil) throws -> PolicyVersion {
        let from = try day(from)
        return PolicyVersion(
            number: number, effectiveOn: from, reviewOn: try review.map(day) ?? from.adding(months: 12), isMaterial: isMaterial)
    }

    @Test("SEC-10 a version follows the last, says something, and is reviewed within two years", arguments: [
        ("2026-06-15", "2027-06-15", "x", nil), ("2026-06-14", "2027-06-15", "x", PolicyReview.Problem.past),
        ("2026-06-19", "2027-06-15", "x", .order), ("2026-06-20", "2028-06-20", "x", nil),
        ("2026-06-20", "2028-06-21", "x", .review), ("2026-06-20", "2026-06-20", "x", .review),
        ("2026-06-20", "2027-06-20", "", .empty),
    ])
    func check(from: String, review: String, text: String, problem: PolicyReview.Problem?) throws {
        let today = try day("2026-06-15")
        let last = from > "2026-06-15" ? try version(1, "2026-06-20") : nil
        let next = try version(2, from, review: review)
        var found: PolicyReview.Problem?
        do {
            try PolicyReview.check(next, texts: [.english: text], after: last, on: today)
        } catch { found = error }
        #expect(found == problem)
    }

    @Test("SEC-10 who is asked to agree anew")
    func asked() throws {
        let versions = [try version(1, "2026-01-01"), try version(2, "2026-03-01", true), try version(3, "2026-05-01"), try version(4, "2026-07-01", true)]
        // By the day, and by what was agreed to last: the number to agree to; 0 for nothing.
        let cases = [
            ("2025-12-31", "2026-11", 0), ("2026-02-01", "2026-11", 0), ("2026-02-01", "policy-1", 0),
            ("2026-03-01", "policy-1", 2), ("2026-03-01", "2026-11", 2), ("2026-04-01", "policy-2", 0),
            ("2026-06-01", "policy-1", 3), ("2026-06-01", "policy-2", 0), ("2026-06-01", "policy-3", 0),
            ("2026-07-01", "policy-3", 4), ("2026-07-01", "policy-4", 0), ("2026-07-01", "", 4),
        ]
        for (today, agreed, number) in cases {
            let asked = PolicyReview.asked(versions, agreed: agreed, on: try day(today))
            #expect((asked?.number ?? 0) == number, "\(today) \(agreed)")
        }
    }

    @Test("SEC-10 of two of one day the later one holds; words that are missing are read in another language")
    func words() throws {
        let day = try day("2026-05-01")
        #expect(PolicyReview.inForce([try version(1, "2026-05-01"), try version(2, "2026-05-01")], on: day)?.number == 2)
        let texts: [Language: String] = [.traditionalChinese: "繁", .english: "en"]
        #expect(PolicyReview.text(texts, in: .simplifiedChinese) == "繁" && PolicyReview.text(texts, in: .english) == "en")
        #expect(PolicyReview.text([.simplifiedChinese: "简", .english: ""], in: .english) == "简")
        #expect(PolicyReview.text([:], in: .english) == "")
    }
}
