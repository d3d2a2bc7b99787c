import Testing

@testable import LoyaltyRules

@Suite("Claims: what fits, and what happens then")
struct ClaimReviewTests {
    private static let terms = ClaimTerms(
        withinDays: 365, answerHours: 72, autoAmount: 50_000, secondAmount: 500_000, secondPoints: 1_000)

    private func claim(
        _ kind: FolioKind = .bill, number: String = "B-77", day: String = "2026-06-10", amount: Int64? = 30_000
    ) throws -> ClaimFacts {
        ClaimFacts(
            kind: kind, property: "west_lake", outlet: kind == .bill ? "restaurant" : "", number: number,
            day: try RulesFixture.day(day), nights: kind == .stay ? 2 : 0, amount: amount)
    }

    private func match(_ claim: ClaimFacts, _ row: String) -> ClaimMatch {
        ClaimMatch.compare(claim, with: ClaimPaper.evidence(of: claim, name: "Li Wei", in: row, decimals: 2))
    }

    @Test(
        "PTS-22 number, date, amount and name each bring their points",
        arguments: [
            ("B-77", "2026-06-10", [30_000], true, "40 25 20 15"), ("b 77", "2026-06-11", [30_000], true, "40 15 20 15"),
            ("B-78", "2026-06-13", [29_000], true, "0 7 10 15"), ("B-77", "2026-06-20", [90_000], false, "40 0 0 0"),
            ("", "2026-06-10", [1, 30_000], false, "0 25 20 0"),
        ] as [(String, String, [Int64], Bool, String)])
    func scores(number: String, day: String, amounts: [Int64], isMember: Bool, comes: String) throws {
        let evidence = ClaimEvidence(
            property: "west_lake", number: number, day: try RulesFixture.day(day), amounts: amounts, isMember: isMember)
        let match = ClaimMatch.compare(try claim(), with: evidence)
        #expect(match.lines.map { String($0.points) }.joined(separator: " ") == comes)
    }

    @Test("PTS-22 what another hotel wrote never fits, and an amount that nobody named brings nothing")
    func elsewhere() throws {
        let claim = try claim(amount: nil)
        let away = ClaimEvidence(property: "bund", number: "B-77", day: claim.day, amounts: [30_000], isMember: true)
        #expect(ClaimMatch.compare(claim, with: away).score == 0)
        let here = ClaimEvidence(property: "west_lake", number: "B-77", day: claim.day, amounts: [30_000], isMember: true)
        #expect(ClaimMatch.compare(claim, with: here).score == 80)
    }

    @Test(
        "PTS-22 a row that an import set aside is read for what the claim names, and nothing is guessed",
        arguments: [
            ("west_lake,B-77,2026-06-10,300.00,Li Wei", 100), ("B77;10/06/2026;300;LI WEI", 100),
            ("\"b-77\"\t2026/06/10\t300.0\tWei Li", 85), ("B-770,2026-06-10,3000.00,Li Wei", 40), ("", 0),
            ("\u{301},,,", 0),
        ])
    func rows(row: String, score: Int) throws { #expect(match(try claim(), row).score == score) }

    @Test("T-S4-2 a bill is the same by number and day, a stay by its number")
    func duplicates() throws {
        let other = ClaimEvidence(
            property: "west_lake", number: "b77", day: try RulesFixture.day("2026-06-11"), amounts: [1], isMember: true)
        let bill = try claim()
        let near = ClaimMatch.compare(bill, with: other)
        #expect(!ClaimReview.isDuplicate(near, of: .bill) && ClaimReview.isDuplicate(near, of: .stay))
        let same = ClaimMatch.compare(try claim(day: "2026-06-11"), with: other)
        #expect(ClaimReview.arrival(of: bill, own: same, parked: nil, under: Self.terms) == .duplicate)
    }

    @Test("PTS-22 only a perfect fit under the limit is credited at once")
    func atOnce() throws {
        let row = "B-77,2026-06-10,300.00,Li Wei"
        let exact = match(try claim(), row)
        #expect(ClaimReview.arrival(of: try claim(), own: nil, parked: exact, under: Self.terms) == .creditAtOnce)
        #expect(ClaimReview.arrival(of: try claim(), own: nil, parked: exact, under: .usual) == .wait)
        #expect(ClaimReview.arrival(of: try claim(amount: 50_001), own: nil, parked: exact, under: Self.terms) == .wait)
        let noName = match(try claim(), "B-77,2026-06-10,300.00")
        #expect(ClaimReview.arrival(of: try claim(), own: nil, parked: noName, under: Self.terms) == .wait)
    }

    @Test("PTS-26 over a limit a second person approves, who is neither the first nor the teller")
    func second() {
        func needs(_ way: ClaimWay, _ amount: Int64, _ points: Int64) -> Bool {
            ClaimReview.needsSecond(way, amount: amount, points: points, under: Self.terms)
        }
        #expect(!needs(.credit, 500_000, 9_999) && needs(.credit, 500_001, 0))
        #expect(!needs(.goodwill, 900_000, 1_000) && needs(.goodwill, 0, 1_001) && !needs(.refuse, 900_000, 9_999))
        #expect(ClaimReview.mayConfirm("staff:2", openedBy: "member:7", approvedBy: "staff:1"))
        #expect(!ClaimReview.mayConfirm("staff:1", openedBy: "member:7", approvedBy: "staff:1"))
        #expect(!ClaimReview.mayConfirm("staff:2", openedBy: "staff:2", approvedBy: "staff:1"))
    }

    @Test("PTS-22 ADV-26 the clock: an answer is due in hours, and one may claim for days; terms have bounds")
    func clock() throws {
        let opened = Instant(milliseconds: 1_000)
        #expect(ClaimReview.due(openedAt: opened, under: Self.terms) == Instant(milliseconds: 1_000 + 72 * 3_600_000))
        let today = try RulesFixture.day("2026-06-15")
        #expect(ClaimReview.isInTime(today.adding(days: -365), today: today, under: Self.terms))
        #expect(!ClaimReview.isInTime(today.adding(days: -366), today: today, under: Self.terms))
        #expect(ClaimTerms.usual.problem == nil)
        let odd = ClaimTerms(withinDays: 365, answerHours: 72, autoAmount: -1, secondAmount: 0, secondPoints: 0)
        #expect(odd.problem?.field == "auto_amount_minor")
    }
}
