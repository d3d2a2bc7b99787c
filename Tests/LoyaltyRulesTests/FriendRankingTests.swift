import Testing

@testable import LoyaltyRules

@Suite("Who brought most friends")
struct FriendRankingTests {
    @Test(
        "REF-06 a period is judged once its days are over, and until then the one before",
        arguments: [
            (FriendRanking.Period.month, 14, "2026-06-14", "2026-05", "2026-05-01", "2026-05-31"),
            (.month, 14, "2026-06-13", "2026-04", "2026-04-01", "2026-04-30"), (.month, 1, "2026-03-01", "2026-02", "2026-02-01", "2026-02-28"),
            (.month, 1, "2026-02-28", "2026-01", "2026-01-01", "2026-01-31"), (.month, 14, "2026-01-14", "2025-12", "2025-12-01", "2025-12-31"),
            (.quarter, 1, "2026-07-01", "2026-Q2", "2026-04-01", "2026-06-30"), (.quarter, 30, "2026-07-29", "2026-Q1", "2026-01-01", "2026-03-31"),
            (.year, 14, "2027-01-14", "2026", "2026-01-01", "2026-12-31"), (.year, 14, "2027-01-13", "2025", "2025-01-01", "2025-12-31"),
        ])
    func period(_ period: FriendRanking.Period, _ after: Int, _ today: String, _ name: String, _ first: String, _ last: String) throws {
        let ranking = FriendRanking(period, places: 1...1, judgedAfterDays: after)
        let judged = ranking.judged(on: try RulesFixture.day(today))
        #expect(judged == RankedPeriod(name: name, first: try RulesFixture.day(first), last: try RulesFixture.day(last)))
    }

    @Test(
        "REF-06 who brought as many shares a place, and the next one is free",
        arguments: [
            (1...1, 1, [5, 3, 1], [0]), (1...3, 1, [5, 3, 1, 1], [0, 1, 2, 3]), (1...3, 2, [5, 3, 1, 1], [0, 1]),
            (2...3, 1, [5, 5, 3, 1], [2]), (2...2, 1, [5, 5, 3], []), (1...1, 1, [2, 2], [0, 1]), (1...3, 1, [0, 0], []), (1...1, 1, [], []),
        ] as [(ClosedRange<Int>, Int, [Int], [Int])])
    func places(_ places: ClosedRange<Int>, _ least: Int, _ friends: [Int], _ winners: [Int]) {
        let ranking = FriendRanking(.month, places: places, friendsAtLeast: least)
        let tally = Dictionary(uniqueKeysWithValues: friends.enumerated().map { (MemberID(Int64($0 + 1)), $1) })
        #expect(ranking.winners(among: tally) == winners.map { MemberID(Int64($0 + 1)) })
    }

    @Test("REF-08 a place is lost with the friends that it needs, not to somebody else")
    func forfeited() {
        let ranking = FriendRanking(.month, places: 1...1, friendsAtLeast: 2)
        #expect(!ranking.isForfeited(by: 2) && ranking.isForfeited(by: 1))
    }
}
