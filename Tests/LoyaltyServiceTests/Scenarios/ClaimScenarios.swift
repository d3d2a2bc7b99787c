import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: claims about missing points", .serialized)
struct ClaimScenarios {
    private static let boss = Actor.staff(3, roles: [.manager], properties: nil)

    /// The bodies of all messages that have left.
    private func messages(_ stage: Stage) async throws -> [String] {
        while try await DeliverMessages(stage.desk).run() > 0 {}
        return try await DevelopmentMailbox(stage.desk).messages(100).map(\.body)
    }

    @Test("T-S4-2 a claim about a posted bill is a duplicate, answered at once with its receipt", arguments: Engine.all)
    func duplicate(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let bill = try await stage.record(stage.billFolio("B-7", on: "2026-06-10", net: 30_000), for: member)
        let before = try await stage.points(member)
        let answer = try await stage.open(stage.billClaim("b 7"), for: member, by: .member(member))
        #expect(answer.state == .refused && answer.outcome == .duplicate)
        #expect(answer.operation == bill.operation.operation)
        #expect(try await stage.points(member) == before)
        // The same number on another day is another bill.
        let other = try await stage.open(stage.billClaim("B-7", on: "2026-06-09"), for: member)
        #expect(other.state == .open)
        try stage.close()
    }

    @Test("T-S4-2 PTS-22 an unposted bill with proof is credited, and the member is told", arguments: Engine.all)
    func credit(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let claim = try await stage.open(stage.billClaim("B-8"), for: member, note: "waiter forgot", by: .member(member))
        #expect(claim.state == .open)
        let clerk = stage.staff(.clerk)
        _ = try await stage.desk.perform(TakeClaim(member: member, claim: claim.claim, at: stage.hotel), by: clerk)
        let done = try await stage.decide(claim, .credit, answer: "Found the slip.", by: clerk)
        #expect(done.state == .approved && done.outcome == .credited && done.operation > 0)
        #expect(try await stage.points(member) == 300)
        #expect(try await messages(stage).contains { $0.contains("B-8") && $0.contains("Found the slip.") })
        #expect(try await stage.refusal { _ = try await stage.decide(claim, .refuse, by: clerk) } == .claimDecided)
        // Told by the till in the end: the number is taken.
        let late = try await stage.refusal {
            try await stage.record(stage.billFolio("B-8", on: "2026-06-10", net: 30_000), for: member)
        }
        #expect(late == .billDuplicate)
        let view = try #require(try await stage.service.reading.claims(of: member, limit: 5, by: .member(member)).first)
        #expect(view.row.note == "waiter forgot" && view.row.owner == clerk.id)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-22 a picture of the bill is sealed, shown with its claim, and gone with the member's key", arguments: Engine.all)
    func photo(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("a slip of ¥300".utf8)
        let photo = try ClaimPhoto(bytes)
        let answer = try await stage.perform(
            OpenClaim(member: member, facts: stage.billClaim("B-9"), photo: photo), by: .member(member))
        let reading = stage.service.reading
        #expect(try await reading.claim(answer.claim, of: member, by: .system)?.photo == photo)
        #expect(try await reading.claims(of: member, limit: 5, by: .member(member)).map(\.photo) == [photo])
        #expect(try !stage.dump()["claim_photo", default: []].isEmpty)
        for rows in try stage.dump().values { #expect(!"\(rows)".contains(photo.base64)) }
        let plain = try await stage.perform(OpenClaim(member: member, facts: stage.billClaim("B-10")), by: .member(member))
        #expect(try await reading.claim(plain.claim, of: member, by: .system)?.photo == nil)
        for claim in [answer, plain] { _ = try await stage.decide(claim, .refuse) }
        #expect(try await reading.claim(answer.claim, of: member, by: .system)?.photo == photo, "answered, staff still see why")
        try await stage.perform(CloseMember(member: member, reason: "asked"))
        _ = try await ErasureRun(stage.desk).erase(member, request: 0, by: .system)
        #expect(try await reading.claim(answer.claim, of: member, by: .system)?.photo == nil)
        try stage.close()
    }

    @Test(
        "PTS-22 what is no picture, or too large, is refused by name",
        arguments: [
            ([], "photo photo_unknown"), (Array("%PDF-1.7".utf8), "photo photo_unknown"),
            ([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: ClaimPhotoKind.largest - 3), nil),
            ([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: ClaimPhotoKind.largest - 2), "photo photo_too_large"),
        ] as [([UInt8], String?)])
    func photoRefused(_ bytes: [UInt8], _ problem: String?) throws {
        do {
            _ = try ClaimPhoto(bytes)
            #expect(problem == nil)
        } catch let error as InvalidInput {
            #expect(error.problems.map { "\($0.field) \($0.key)" } == [problem])
        }
    }

    @Test("PTS-22 a stay of another member is shown and cannot be credited twice", arguments: Engine.all)
    func others(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol("Zhang Min", number: 2)
        let first = try await stage.record(stage.stayFolio("S-1", to: "2026-06-10", nights: 2, net: 80_000), for: other)
        let facts = ClaimFacts(
            kind: .stay, property: stage.hotel, number: "S-1", day: try day("2026-06-10"), nights: 2, amount: 80_000)
        let claim = try await stage.open(facts, for: member)
        #expect(claim.state == .open)
        let view = try #require(try await stage.service.reading.claim(claim.claim, of: member, by: Self.boss))
        #expect(view.finds.map(\.match.score) == [85])
        do {
            _ = try await stage.decide(claim, .credit, by: Self.boss)
            Issue.record("credited twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == .stayDuplicate && refusal.conflict?.operation == first.operation.operation)
        }
        _ = try await stage.decide(claim, .refuse, by: Self.boss)
        #expect(try await stage.points(member) == 0)
        try stage.close()
    }

    @Test("PTS-22 what an import set aside is found; a perfect fit under the limit is credited at once", arguments: Engine.all)
    func parked(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let importID = try await stage.desk.perform(BeginImport(fileName: "f", mapping: "m"), by: .system).answer.importID
        for (line, raw) in ["west_lake,B-9,2026-06-10,300.00,Li Wei", "west_lake,B-9,2026-06-10,,Ma Li"].enumerated() {
            let park = ParkRow(importID: importID, line: line + 2, code: "member_unknown", field: "row", detail: "?", raw: raw)
            _ = try await stage.desk.perform(park, by: .system)
        }
        let waits = try await stage.open(stage.billClaim("B-9"), for: member)
        let view = try #require(try await stage.service.reading.claim(waits.claim, of: member, by: Self.boss))
        #expect(view.finds.map(\.match.score) == [100, 65])
        let clerk = try #require(try await stage.service.reading.claim(waits.claim, of: member, by: stage.staff(.clerk)))
        for find in clerk.finds { if case .parked(_, let row) = find.source { #expect(row.raw.isEmpty) } }
        _ = try await stage.decide(waits, .refuse)
        let terms = ClaimTerms(withinDays: 30, answerHours: 1, autoAmount: 30_000, secondAmount: 0, secondPoints: 0)
        _ = try await stage.desk.perform(SetClaimTerms(terms, reason: "trial"), by: .system)
        let done = try await stage.open(stage.billClaim("B-9"), for: member, by: .member(member))
        #expect(done.outcome == .credited)
        #expect(try await stage.points(member) == 300)
        #expect(try await stage.refusal { try await stage.open(stage.billClaim("B-1", on: "2026-05-15"), for: member) } == .claimTooOld)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-26 over the limit a second person approves, never the first nor the teller", arguments: Engine.all)
    func second(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let clerk = stage.staff(.clerk)
        let claim = try await stage.open(stage.billClaim("B-1", amount: 900_000), for: member, by: clerk)
        let first = Actor.staff(4, roles: [.manager], properties: nil)
        #expect(try await stage.decide(claim, .credit, by: first).state == .proposed)
        #expect(try await stage.points(member) == 0)
        #expect(try await stage.refusal { _ = try await stage.decide(claim, .refuse, by: Self.boss) } == .claimProposed)
        #expect(try await stage.refusal { _ = try await stage.confirm(claim, by: first) } == .claimOwnApproval)
        #expect(try await stage.refusal { _ = try await stage.confirm(claim, by: clerk) } == .permissionDenied)
        #expect(try await stage.confirm(claim, agrees: false, by: Self.boss).state == .open)
        #expect(try await stage.decide(claim, .credit, by: first).state == .proposed)
        #expect(try await stage.confirm(claim, by: Self.boss).outcome == .credited)
        #expect(try await stage.points(member) == 9_000)
        #expect(try await stage.refusal { _ = try await stage.confirm(claim, by: Self.boss) } == .claimDecided)
        // The desk's own teller is not the second either.
        let own = try await stage.open(stage.billClaim("B-2"), for: member, by: Self.boss)
        #expect(try await stage.decide(own, .goodwill, points: 1_001, by: first).state == .proposed)
        #expect(try await stage.refusal { _ = try await stage.confirm(own, by: Self.boss) } == .claimOwnApproval)
        try stage.close()
    }

    @Test("PTS-22 PTS-25 goodwill keeps to the limits of giving by hand", arguments: Engine.all)
    func goodwill(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let clerk = stage.staff(.clerk)
        let claim = try await stage.open(stage.billClaim("B-1"), for: member)
        #expect(try await stage.refusal { _ = try await stage.decide(claim, .goodwill, points: 501, by: clerk) } == .adjustmentOverLimit)
        let done = try await stage.decide(claim, .goodwill, points: 500, by: clerk)
        #expect(done.outcome == .goodwill)
        #expect(try await stage.points(member) == 500)
        let operation = try #require(try await stage.service.reading.operation(done.operation, of: member, by: .system))
        #expect(operation.row.name == "points.adjust" && operation.row.actor == clerk.id)
        try stage.close()
    }

    @Test("PTS-22 hostile and careless claims are refused, each field named, and change nothing", arguments: Engine.all)
    func bad(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let good = try await stage.open(stage.billClaim("B-1"), for: member)
        let before = try stage.dump(without: ["access_log"])
        #expect(try await stage.refusal { try await stage.open(stage.billClaim("b-1"), for: member) } == .claimExists)
        #expect(try await stage.refusal { try await stage.open(stage.billClaim("B-2", on: "2026-06-20"), for: member) } == .dayInFuture)
        #expect(try await stage.refusal { try await stage.open(stage.billClaim("B-2"), for: MemberID(9)) } == .memberUnknown)
        let odd: [(ClaimFacts, String, String)] = [
            (stage.billClaim(""), "", "number"), (stage.billClaim(String(repeating: "9", count: 65)), "", "number"),
            (stage.billClaim("B\u{0}"), "", "number"), (stage.billClaim("B-2", amount: -1), "", "amount"),
            (stage.billClaim("B-2", amount: .max), "", "amount"), (stage.billClaim("B-2"), "\u{0}", "note"),
            (stage.billClaim("B-2"), String(repeating: "é", count: 1_001), "note"),
        ]
        for (facts, note, field) in odd {
            do {
                try await stage.open(facts, for: member, note: note)
                Issue.record("\(field) was taken")
            } catch let input as InvalidInput {
                #expect(input.problems.map(\.field) == [field])
            }
        }
        for (way, answer, points, field) in [
            (ClaimWay.refuse, " ", 0, "answer"), (.goodwill, "", 0, "points"), (.goodwill, "", Int64.max, "points"),
        ] as [(ClaimWay, String, Int64, String)] {
            do {
                _ = try await stage.decide(good, way, answer: answer, points: points)
                Issue.record("\(field) was taken")
            } catch let input as InvalidInput {
                #expect(input.problems.map(\.field) == [field])
            }
        }
        let elsewhere = DecideClaim(member: member, claim: good.claim, at: "bund", way: .refuse, answer: "no")
        #expect(try await stage.refusal { _ = try await stage.desk.perform(elsewhere, by: .system) } == .claimUnknown)
        #expect(try stage.dump(without: ["access_log"]) == before)
        try stage.close()
    }

    @Test("PTS-22 T-S4-2 claims are found by number, day, member and outlet, the soonest due first", arguments: Engine.all)
    func search(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol("Zhang Min", number: 2)
        try await stage.open(stage.billClaim("B-1"), for: member)
        stage.clock.advance(seconds: 60)
        try await stage.open(stage.billClaim("B-2", on: "2026-06-09"), for: other)
        func numbers(_ change: (inout ClaimSearch) -> Void, by actor: Actor = .system) async throws -> [String] {
            var search = ClaimSearch()
            change(&search)
            return try await stage.service.reading.claims(search, limit: 10, by: actor).map(\.row.facts.number)
        }
        let sunday = try day("2026-06-09")
        #expect(try await numbers { _ in } == ["B-1", "B-2"])
        #expect(try await numbers { $0.number = "B-2" } == ["B-2"])
        #expect(try await numbers { $0.day = sunday } == ["B-2"])
        #expect(try await numbers { $0.member = member } == ["B-1"])
        #expect(try await numbers { $0.outlet = "nowhere" } == [])
        #expect(try await numbers { $0.isDecided = true } == [])
        let elsewhere = Actor.staff(9, roles: [.manager], properties: ["bund"])
        #expect(try await numbers({ _ in }, by: elsewhere) == [])
        stage.clock.advance(seconds: 72 * 3_600 + 1)
        #expect(try await stage.service.reading.claims(ClaimSearch(), limit: 10, by: .system).map(\.isLate) == [true, true])
        try stage.close()
    }

    @Test("PTS-22 64 decide one claim at once: one does, and the points come once", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...5 {
            let claim = try await stage.open(stage.billClaim("R-\(round)"), for: member)
            let hotel = stage.hotel
            let ended = await RaceTests.race(desks.all) { desk, number in
                let way: ClaimWay = [.credit, .goodwill, .refuse][number % 3]
                let operation = DecideClaim(
                    member: member, claim: claim.claim, at: hotel, way: way, answer: "x", points: 300)
                _ = try await desk.perform(operation, by: .staff(Int64(number + 1), roles: [.administrator], properties: nil))
            }
            #expect(ended == ["done": 1, "claim_decided": 63], "round \(round)")
            let told = try await stage.service.reading.claims(of: member, limit: 1, by: .system).first?.row
            #expect(told?.decidedAt != nil)
        }
        let given = try await stage.service.reading.claims(of: member, limit: 9, by: .system).filter { $0.row.state == .approved }
        #expect(try await stage.points(member) == Int64(given.count) * 300)
        let same = stage.billClaim("TWICE")
        let opened = await RaceTests.race(desks.all) { desk, _ in
            _ = try await desk.perform(OpenClaim(member: member, facts: same), by: .system)
        }
        #expect(opened == ["done": 1, "claim_exists": 63])
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
