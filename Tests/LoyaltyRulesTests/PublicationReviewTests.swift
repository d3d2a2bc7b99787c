import Testing

@testable import LoyaltyRules

@Suite("From which day a version may count, who may approve it, until when it may be taken back")
struct PublicationReviewTests {
    private func day(_ text: String?) throws -> CalendarDay? {
        try text.map { try #require(CalendarDay($0)) }
    }

    @Test(
        "GEN-06 POL-05 the first day allowed: after the notice, after the last day with a fact, never in the past",
        arguments: [
            // In force since, days of notice, last fact → the first day; today is 15 June.
            (nil, 0, nil, nil), (nil, 30, "2026-06-14", nil),
            ("2026-01-01", 0, nil, "2026-06-15"), ("2026-01-01", 30, nil, "2026-07-15"),
            ("2026-01-01", 0, "2026-06-14", "2026-06-15"), ("2026-01-01", 0, "2026-06-15", "2026-06-16"),
            ("2026-01-01", 0, "2026-06-16", "2026-06-17"), ("2026-01-01", 30, "2026-06-16", "2026-07-15"),
            ("2026-06-15", 1, "2026-06-15", "2026-06-16"), ("2026-06-15", 730, nil, "2028-06-14"),
        ] as [(String?, Int, String?, String?)])
    func earliest(since: String?, notice: Int, lastFact: String?, expected: String?) throws {
        let earliest = PublicationReview.earliestDay(
            today: try #require(CalendarDay("2026-06-15")), inForceSince: try day(since),
            notice: NoticeTerms(days: notice), lastFact: try day(lastFact))
        #expect(earliest?.description == expected)
    }

    @Test(
        "A version is withdrawn before its first day only, and not once something was judged by it",
        arguments: [
            ("2026-06-14", false, false), ("2026-06-15", false, false), ("2026-06-16", false, true),
            ("2026-06-16", true, false), ("2027-01-01", false, true),
        ])
    func withdrawal(from: String, wasUsed: Bool, allowed: Bool) throws {
        let answer = PublicationReview.mayWithdraw(
            effectiveFrom: try #require(CalendarDay(from)), today: try #require(CalendarDay("2026-06-15")),
            wasUsed: wasUsed)
        #expect(answer == allowed)
    }

    @Test(
        "POL-04 a second person approves, and a change voids the approval",
        arguments: [
            ("staff:2", ["staff:1"], true), ("staff:1", ["staff:1"], false),
            ("staff:2", ["staff:1", "staff:2"], false), ("staff:3", ["staff:1", "staff:2"], true),
            ("", ["staff:1"], false), ("staff:1", [], false),
        ] as [(String, Set<String>, Bool)])
    func approval(person: String, authors: Set<String>, allowed: Bool) {
        #expect(DraftApproval.mayApprove(person, writtenBy: authors) == allowed)
        #expect(DraftApproval.holds(approved: 3, revision: 3))
        #expect(
            !DraftApproval.holds(approved: 3, revision: 4) && !DraftApproval.holds(approved: nil, revision: 4)
        )
    }

    @Test(
        "POL-04 handed in, approved: each is true of one revision only",
        arguments: [
            (nil, nil, 1, .draft), (1, nil, 1, .submitted), (1, nil, 2, .draft), (2, nil, 2, .submitted),
            (1, 1, 1, .approved), (nil, 1, 1, .approved), (1, 1, 2, .draft), (2, 1, 2, .submitted),
        ] as [(Int?, Int?, Int, DraftApproval.Stage)])
    func stage(submitted: Int?, approved: Int?, revision: Int, stage: DraftApproval.Stage) {
        #expect(DraftApproval.stage(submitted: submitted, approved: approved, revision: revision) == stage)
    }
}
