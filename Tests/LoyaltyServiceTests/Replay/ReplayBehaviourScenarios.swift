import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyRules
@testable import LoyaltyService

@Suite("Scenarios: replay of choices and of what comes by itself", .serialized)
struct ReplayBehaviourScenarios {
    private static let document = EveryOperation.program

    private func run(_ stage: Stage, _ draft: String, from: String? = nil, to: String? = nil) throws -> ReplayComparison {
        try ReplayRun(
            stage.desk, draft: try ProgramDocument.read(draft), from: from.map { try day($0) }, to: to.map { try day($0) }
        ).run().comparison
    }

    /// The document with some words replaced.
    private func draft(_ changes: [String: String] = [:]) throws -> String {
        try changes.reduce(Repository.text(Self.document)) { text, change in
            try #require(text.contains(change.key), "the document has no \(change.key)")
            return text.replacing(change.key, with: change.value)
        }
    }

    /// What is held in the ledger of an asset by all members.
    private func held(_ asset: String, _ stage: Stage) throws -> Int64 {
        try stage.count("SELECT CAST(SUM(amount) AS BIGINT) FROM ledger_entry WHERE asset = '\(asset)'")
    }

    /// One member who chose breakfast, one who chose points and took it back to choose breakfast, one who chose nothing by
    /// the deadline.
    private func chosen(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, program: Self.document)
        for number in 1...3 {
            let member = try await stage.enrol(number: number)
            try await stage.record(stage.stayFolio("S\(number)", to: "2026-06-01", net: 10_000), for: member)
            guard number < 3 else { continue }
            let offer = try #require(try await stage.view(member).choices.first).row.id
            if number == 2 {
                let wrong = try await stage.perform(MakeChoice(member: member, offer: offer, options: ["gift_points"]))
                try await stage.perform(stage.reverse(wrong))
            }
            try await stage.perform(MakeChoice(member: member, offer: offer, options: ["gift_breakfast"]))
        }
        stage.clock.go(to: try day("2026-10-05"))
        #expect(try await CloseOffersRun(stage.desk).run(on: day("2026-10-05")) == 1)
        _ = try await ExpireRun(stage.desk).run(on: day("2026-10-05"))
        return stage
    }

    @Test("ADV-09 POL-04 choices are carried over: an equal draft gives what the ledger has", arguments: Engine.all)
    func equal(engine: Engine) async throws {
        let stage = try await chosen(engine)
        let same = try run(stage, try draft(), to: "2026-10-05")
        #expect(same.changed == 0 && same.inForce == same.draft)
        #expect(same.inForce.lostChoices == 0 && same.inForce.refusals.isEmpty)
        #expect(same.inForce.closing[0] == (try held("points", stage)))
        #expect(same.inForce.closing[0] == 300 + 150)
        #expect(same.inForce.total(of: 1).issued == 4, "two breakfasts each, by the hotel that had brought them")
        #expect(same.inForce.closing[1] == (try held("breakfast", stage)), "they have ended")
        try stage.close()
    }

    @Test("ADV-09 POL-04 a draft with other gifts, options or deadlines gives its own; what is gone is counted", arguments: Engine.all)
    func other(engine: Engine) async throws {
        let stage = try await chosen(engine)
        let larger = try run(stage, try draft(["gives: {breakfast: 2}": "gives: {breakfast: 3}", "gives: {points: 150}": "gives: {points: 400}"]))
        #expect(larger.draft.total(of: 1).issued == 6 && larger.draft.lostChoices == 0)
        #expect(larger.draft.closing[0] == 300 + 400, "the deadline gives what the draft says")
        let renamed = ["{id: gift_breakfast": "{id: gift_supper"]
        let gone = try run(stage, try draft(renamed), to: "2026-10-05")
        #expect(gone.draft.lostChoices == 2 && gone.inForce.lostChoices == 0)
        #expect(gone.draft.closing[0] == 300 + 3 * 150 && gone.draft.total(of: 1).issued == 0)
        // Before the deadline nothing is given yet for a choice that is gone.
        #expect(try run(stage, try draft(renamed), to: "2026-09-29").draft.closing[0] == 300)
        let none = try run(stage, try draft(["      otherwise: gift_points\n": ""]))
        #expect(none.draft.closing[0] == 300 && none.draft.total(of: 1).issued == 4)
        let short = try run(stage, try draft(["within_days: 120": "within_days: 10"]))
        #expect(short.draft.lostChoices == 2, "chosen on the 14th day")
        #expect(short.draft.closing[0] == 300 + 3 * 150)
        try stage.close()
    }

    /// A host with a birthday in May who referred a friend, and what the daily jobs tell.
    private func told(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, program: Self.document)
        let host = try await stage.join(1, birthday: "05-15")
        let friend = try await stage.join(2, on: "2026-02-01", by: host)
        #expect(try await OccasionRun(stage.desk).run(on: day("2026-05-08")) == 1)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-10", net: 20_000), for: friend)
        #expect(try await stage.followReferrals() == 2)
        return stage
    }

    @Test("LIF-07 REF-03 POL-04 a draft that leaves events as they are takes them as they were told", arguments: Engine.all)
    func sameEvents(engine: Engine) async throws {
        let stage = try await told(engine)
        let same = try run(stage, try draft(["gives: {points: 150}": "gives: {points: 160}"]))
        #expect(same.changed == 0)
        for (place, asset) in ["points", "breakfast"].enumerated() {
            #expect(same.inForce.closing[place] == (try held(asset, stage)), "\(asset)")
        }
        #expect(same.inForce.closing[0] == 200 + 30 + 200 && same.inForce.closing[1] == 1)
        try stage.close()
    }

    @Test("LIF-07 POL-04 a birthday that a draft moves comes on the draft's day", arguments: Engine.all)
    func birthday(engine: Engine) async throws {
        let stage = try await told(engine)
        let moved = ["birthday: {days_before: 7}": "birthday: {}"]
        // Breakfasts end after 90 days: those of 8 May on 6 August, those of 15 May on 13 August.
        let august = try run(stage, try draft(moved), to: "2026-08-10")
        #expect(august.inForce.closing[1] == 0 && august.draft.closing[1] == 1)
        #expect(august.inForce.total(of: 1).issued == 1 && august.draft.total(of: 1).issued == 1)
        // In force it came before the draft's first day: it does not come twice in a year.
        let late = try run(stage, try draft(moved), from: "2026-05-12", to: "2026-06-15")
        #expect(late.draft.closing[1] == 1 && late.draft.total(of: 1).issued == 0)
        // Two years, though no job has told the second one yet.
        let long = try run(stage, try draft(moved), to: "2027-05-10")
        #expect(long.inForce.total(of: 1).issued == 2 && long.draft.total(of: 1).issued == 1)
        try stage.close()
    }

    @Test("PTS-10 REF-03 POL-04 joining and friends bring what a draft says, also what was never told", arguments: Engine.all)
    func friends(engine: Engine) async throws {
        let stage = try await told(engine)
        let strict = try run(stage, try draft(["friend_consumes: {of: stay}": "friend_consumes: {of: stay, spend_at_least: 300}"]))
        #expect(strict.inForce.closing[0] == 430 && strict.draft.closing[0] == 230)
        let turned = try run(stage, try draft(["friend_consumes: {of: stay}": "friend_consumes: {of: stay, tells: friend}"]))
        #expect(turned.inForce.closing[0] == 430 && turned.draft.closing[0] == 430 && turned.changed == 2, "REF-02 to the friend instead")
        let untold = try run(stage, try draft([", occurs: {friend_consumes: {of: stay}}": ""]))
        #expect(untold.draft.closing[0] == 230 && untold.draft.refusals.isEmpty)
        let joining = try run(
            stage,
            try draft([
                "events:\n": "events:\n  - {id: joined, name: {en: Joined}, occurs: {joining: {}}}\n",
                "earning:\n": "earning:\n  - {id: for_joining, asset: points, of: event, for_each: fact, rate: 10, when: {event: joined}}\n",
            ]))
        #expect(joining.inForce.closing[0] == 430 && joining.draft.closing[0] == 450)
        #expect(joining.draft.refusals.isEmpty)
        try stage.close()
    }
}
