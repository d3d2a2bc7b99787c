import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: both sides of a recommendation, and who brought most", .serialized)
struct ReferralScenarios {
    /// The friend gets 100 points for the first stay, and who brought most of a month 500 and, second, 300.
    private func stage(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let text = try Repository.text(EveryOperation.program)
            .replacing(
                "events:\n",
                with: """
                    events:
                      - {id: invited, name: {en: Joined by a friend}, occurs: {friend_joins: {tells: friend}}}
                      - {id: welcomed, name: {en: First stay by a friend}, occurs: {friend_consumes: {of: stay, spend_at_least: 100, tells: friend}}}
                      - {id: top, name: {en: Most friends}, occurs: {friend_ranking: {per: calendar_month, of: stay, friends_at_least: 1, judged_after_days: 10}}}
                      - {id: second, name: {en: Second most}, occurs: {friend_ranking: {per: calendar_month, from_place: 2, to_place: 2, of: stay, judged_after_days: 10}}}

                    """
            )
            .replacing(
                "earning:\n",
                with: """
                    earning:
                      - {id: invited, asset: points, of: event, for_each: fact, rate: 10, when: {event: invited}}
                      - {id: welcomed, asset: points, of: event, for_each: fact, rate: 100, when: {event: welcomed}}
                      - {id: top, asset: points, of: event, for_each: fact, rate: 500, when: {event: top}}
                      - {id: second, asset: points, of: event, for_each: fact, rate: 300, when: {event: second}}

                    """)
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        return stage
    }

    @Test("REF-02 the friend is rewarded, too, for joining and for the first stay; cancelled, it is taken back", arguments: Engine.all)
    func bothSides(engine: Engine) async throws {
        let stage = try await stage(engine)
        let host = try await stage.join(1)
        let friend = try await stage.join(2, on: "2026-06-01", by: host)
        #expect(try await stage.followReferrals() == 2, "that the friend joined is told to both")
        let (hosts, friends) = (try await stage.points(host), try await stage.points(friend))
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-10", net: 10_000), for: friend)
        let earned = try await stage.points(friend)
        #expect(try await stage.followReferrals() == 2)
        #expect(try await stage.followReferrals() == 0)
        #expect(try await stage.points(host) == hosts + 200)
        #expect(try await stage.points(friend) == earned + 100)
        try await stage.cancel(stay)
        #expect(try await stage.followReferrals() == 2)
        #expect(try await stage.points(host) == hosts)
        #expect(try await stage.points(friend) == friends)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("REF-06 REF-08 the month's best get more, once; a stay cancelled later costs the place, being overtaken does not", arguments: Engine.all)
    func ranking(engine: Engine) async throws {
        let stage = try await stage(engine)
        let (best, next, left) = (try await stage.join(1), try await stage.join(2), try await stage.join(3))
        var stays: [Posted] = []
        for (number, host) in [(11, best), (12, best), (13, next), (14, left), (15, left), (16, left)] {
            let friend = try await stage.join(number, on: "2026-06-01", by: host)
            stays.append(try await stage.record(stage.stayFolio("S\(number)", to: "2026-06-14", net: 10_000), for: friend))
        }
        try await stage.perform(CloseMember(member: left, reason: "asked"))
        stage.clock.go(to: try day("2026-07-09"))
        try await stage.followReferrals()
        #expect(try await stage.topEvents(of: best) == [], "too early")
        stage.clock.go(to: try day("2026-07-10"))
        #expect(try await stage.followReferrals() == 2)
        #expect(try await stage.followReferrals() == 0)
        #expect(try await stage.topEvents(of: best) == ["top 2026-06 on 2026-06-30"])
        #expect(try await stage.topEvents(of: next) == ["second 2026-06 on 2026-06-30"])
        // One of two stays is cancelled: both have one friend, share the first place, and nobody loses what was given.
        try await stage.cancel(stays[0])
        try await stage.followReferrals()
        #expect(try await stage.topEvents(of: best) == ["top 2026-06 on 2026-06-30"])
        #expect(try await stage.topEvents(of: next) == ["second 2026-06 on 2026-06-30", "top 2026-06 on 2026-06-30"])
        try await stage.cancel(stays[2])
        try await stage.followReferrals()
        #expect(try await stage.topEvents(of: next) == [])
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

extension Stage {
    /// The events of rankings that stand in a member's ledger.
    fileprivate func topEvents(of member: MemberID) async throws -> [String] {
        try await desk.database.readAsync { tx in
            try FolioTable.standing(of: member, tx).compactMap { row in
                guard let event = row.folio.details.event, ["top", "second"].contains(event) else { return nil }
                return "\(event) \(row.folio.number) on \(row.folio.occurredOn)"
            }.sorted()
        }
    }
}
