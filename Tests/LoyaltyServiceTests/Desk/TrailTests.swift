import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Desk: what an operation leaves behind", .serialized)
struct TrailTests {
    /// The event of each operation that others want to hear of.
    private static let events = [
        "member.enrol": "member.enrolled", "stay.record": "stay.recorded", "bill.record": "bill.recorded",
        "stay.import": "stay.recorded", "folio.correct": "folio.corrected", "folio.cancel": "folio.cancelled",
        "points.adjust": "points.adjusted", "points.expire": "points.expired",
        "entry.reverse": "entry.reversed",
        "operation.reverse": "operation.reversed", "member.close": "member.closed",
        "program.publish": "program.published", "program.schedule": "program.published",
        "program.withdraw": "program.withdrawn", "tier_run.publish": "tier_run.published",
        "event.record": "event.recorded",
        "member.traits": "member.changed", "membership.renew": "membership.renewed",
        "choice.make": "choice.made", "choice.close": "choice.ended", "tier.buy": "title.bought",
        "tier.gift": "title.given", "tier.challenge": "title.lent", "tier.grant": "title.granted",
        "reward.redeem": "reward.redeemed", "points.transfer": "points.transferred", "points.convert": "points.converted",
        "member.merge": "member.merged", "member.unmerge": "member.unmerged", "pool.join": "pool.joined", "pool.leave": "pool.left", "pool.points": "pool.moved",
        "points.buy": "points.bought", "settlement.close": "settlement.closed",
        "settlement.dispute": "settlement.disputed", "settlement.resolve": "settlement.resolved",
        "points.reinstate": "points.reinstated",
        "task.mark": "task.done", "points.hold": "points.held", "hold.capture": "hold.captured",
        "claim.open": "claim.opened", "claim.take": "claim.taken", "claim.decide": "claim.decided",
        "claim.confirm": "claim.confirmed", "claim.terms": "claims.terms_set",
        "conduct.open": "conduct.opened", "conduct.decide": "conduct.decided", "conduct.confirm": "conduct.confirmed",
        "conduct.signal": "conduct.opened", "conduct.appeal": "conduct.appealed", "conduct.answer": "conduct.answered",
        "conduct.carry_out": "member.closed conduct.carried_out",
        "application.apply": "application.received", "application.approve": "member.enrolled",
        "application.reject": "application.rejected",
        "card.change": "card.changed", "pin.set": "pin.set", "card.kind": "card.kind_set", "card.make": "card.batch_made",
        "card.move": "card.moved",
        "member.profile": "member.changed", "member.care": "member.changed", "member.link": "member.changed", "member.unlink": "member.changed", "member.document": "consent.given member.changed", "profile.choice": "profile.choice_set",
        "profile.tag": "profile.tag_set", "profile.terms": "profile.terms_set",
        "hold.release": "hold.released", "hold.time_out": "hold.timed_out",
        "consent.give": "consent.given", "consent.withdraw": "consent.withdrawn", "privacy.open": "privacy.request_opened",
        "privacy.decide": "privacy.request_decided", "privacy.limit": "privacy.limit_changed", "member.correct": "member.changed",
        "member.erase": "member.erased", "privacy.take_back": "privacy.request_decided", "member.close_asked": "member.closed",
    ]

    private func audit(_ stage: Stage) throws -> [String] {
        try stage.desk.database.read {
            try $0.rows("SELECT DISTINCT audit_id, operation, outcome, actor FROM audit_trail ORDER BY audit_id", []).map {
                "\(try $0.text(1)) \(try $0.text(2)) \(try $0.text(3))"
            }
        }
    }

    private func outbox(_ stage: Stage) throws -> [String] {
        try stage.desk.database.read {
            try $0.rows("SELECT name FROM outbox ORDER BY event_id", []).map { try $0.text(0) }
        }
    }

    @Test(
        "I-29 I-30 every operation leaves one line in the audit, and its event in the outbox",
        arguments: Engine.all)
    func trail(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let every = try await EveryOperation(stage)
        let actor = Actor.staff(8, roles: [.administrator], properties: nil)
        for one in every.all {
            let before = (try audit(stage), try outbox(stage))
            try await one.perform(stage.desk, actor, false)
            #expect(try Array(audit(stage).dropFirst(before.0.count)) == ["\(one.name) done staff:8"])
            let events = try outbox(stage).dropFirst(before.1.count).filter {
                // A tier may change with any posting, and its member is told.
                !$0.hasPrefix("tier.") && !$0.hasPrefix("message.")
            }
            #expect(events == Self.events[one.name]?.split(separator: " ").map(String.init) ?? [], "\(one.name)")
        }
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-22 a dry run of any operation leaves every table as it was", arguments: Engine.all)
    func dryRun(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let every = try await EveryOperation(stage)
        let before = try stage.dump()
        for one in every.all {
            try await one.perform(stage.desk, .system, true)
            #expect(try stage.dump() == before, "\(one.name)")
        }
        try stage.close()
    }

    @Test(
        "I-22 a refused operation leaves every table as it was, and its neighbours in the commit unharmed",
        arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    do {
                        try await stage.adjust(member, number % 2 == 0 ? 1 : -1_000)
                        return true
                    } catch let refusal as Refusal {
                        #expect(refusal.code == .pointsInsufficient)
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 20)
        #expect(try await stage.points(member) == 120)
        #expect(try audit(stage).filter { $0.hasPrefix("points.adjust") }.count == 21)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A rise and a fall of tier are events of their own", arguments: Engine.all)
    func tiers(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(
            stage.stayFolio("S1", to: "2026-06-01", nights: 5, net: 10_000), for: member)
        try await stage.cancel(stay)
        #expect(
            try outbox(stage) == [
                "program.published", "member.enrolled", "tier.upgraded", "message.tier_upgraded", "stay.recorded",
                "tier.downgraded", "message.tier_downgraded", "folio.cancelled",
            ])
        try stage.close()
    }
}
