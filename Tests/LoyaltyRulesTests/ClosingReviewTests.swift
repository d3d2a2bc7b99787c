import Testing

@testable import LoyaltyRules

@Suite("The end of a membership that was asked for")
struct ClosingReviewTests {
    @Test("MEM-23 it can be taken back through the last day, and is due on the day after", arguments: [(-1, false), (0, false), (1, true), (300, true)])
    func due(_ days: Int, _ isDue: Bool) throws {
        let last = RequestDeadline.due(openedOn: try #require(CalendarDay("2026-06-15")))
        #expect("\(last)" == "2026-06-30" && ClosingReview.graceDays == 15)
        #expect(ClosingReview.isDue(last, on: last.adding(days: days)) == isDue)
    }

    @Test("MEM-23 the warning names everything that goes, with figures, and nothing that is not there")
    func warning() throws {
        let day = try #require(CalendarDay("2026-06-30"))
        let all = ClosingReview.Losses(
            amounts: [AssetAmount("points", 900), AssetAmount("miles", 0)], tier: "gold", cards: 2, claims: 1)
        let lines = ClosingReview.warning(all, last: day)
        #expect(lines.map(\.key) == ["close.coming", "close.loses", "close.loses_tier", "close.loses_cards", "close.loses_claims"])
        #expect(lines[1].values["amount"] == .amount(900, asset: "points") && lines[3].values["count"] == .integer(2))
        let none = ClosingReview.Losses(amounts: [], tier: "member", cards: 0, claims: 0)
        #expect(ClosingReview.lost(none).map(\.key) == ["close.loses_tier"])
    }

    @Test("MEM-23 only what is promised to somebody, and a family without a head, keeps it from ending")
    func blockers() throws {
        var facts = ErasureFacts()
        facts.holds = .init(count: 1, overOn: nil)
        facts.claims = .init(count: 1, overOn: nil)
        facts.debts = [AssetAmount("points", 5)]
        facts.leadsFamily = true
        let all = ErasureReview.blockers(facts, on: try #require(CalendarDay("2026-06-30")))
        #expect(ClosingReview.blockers(all).map(\.kind) == [.holds, .family])
    }
}
