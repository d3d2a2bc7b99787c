import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: versions of the program and their days", .serialized)
struct PublicationScenarios {
    @Test(
        "GEN-06 a fact keeps the version of its day: told late, corrected late, a version between, one withdrawn",
        arguments: Engine.all)
    func facts(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let member = try await stage.enrol(on: "2025-01-01")
        let before = try await stage.record(stage.stayFolio("S1", to: "2026-06-10", net: 10_000), for: member)
        #expect(before.points == 100 && before.receipt.programVersion == 1)
        let double = try await stage.schedule("# double\n", ["base: 1,": "base: 2,"], from: "2026-08-01")
        // A version between the two, published later; and one that is withdrawn before its day.
        let triple = try await stage.schedule("# triple\n", ["base: 1,": "base: 3,"], from: "2026-07-01")
        let wrong = try await stage.schedule("# wrong\n", ["base: 1,": "base: 9,"], from: "2026-07-15")
        #expect([double, triple, wrong] == [2, 3, 4])
        _ = try await stage.desk.perform(
            WithdrawVersion(version: wrong, reason: "a slip"), by: stage.approver)
        stage.clock.go(to: try day("2026-09-01"))
        let told: [(String, Int64, Int)] = [
            ("2026-06-30", 100, 1), ("2026-07-01", 300, 3), ("2026-07-20", 300, 3), ("2026-07-31", 300, 3),
            ("2026-08-01", 200, 2), ("2026-09-01", 200, 2),
        ]
        for (number, (date, points, version)) in told.enumerated() {
            let guest = try await stage.enrol("Guest", number: 10 + number, on: "2025-01-01")
            let posted = try await stage.record(
                stage.stayFolio("L\(number)", to: date, net: 10_000), for: guest)
            #expect(posted.points == points && posted.receipt.programVersion == version, "\(date)")
            let corrected = try await stage.correct(posted, to: [FolioLine(category: "room", net: 20_000)])
            #expect(corrected.points == points && corrected.receipt.programVersion == version, "\(date)")
        }
        let late = try await stage.correct(before, to: [FolioLine(category: "room", net: 30_000)])
        #expect(
            late.points == 200 && late.receipt.programVersion == 1,
            "a correction stays with the first version")
        #expect(try await stage.cancel(before).receipt.programVersion == 1)
        #expect(try await stage.points(member) == 0)
        #expect(try stage.count("SELECT COUNT(*) FROM ledger_operation WHERE program_version = 4") == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "POL-05 the notice that the version in force promises; a far version blocks no earlier one",
        arguments: Engine.all)
    func notice(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        #expect(try await stage.publish("\nnotice: {days: 30}\n", from: "2026-01-01") == 2)
        let draft = try await stage.draft("# without a notice of its own\n")
        _ = try await stage.desk.perform(ApproveDraft(draft: draft, revision: 1), by: stage.approver)
        let view = try #require(try await stage.service.reading.draft(draft, by: .system))
        #expect(view.earliestDay == (try day("2026-07-15")) && view.noticeDays == 30)
        func publish(_ date: String) throws -> PublishDraft {
            PublishDraft(draft: draft, revision: 1, effectiveFrom: try day(date), reason: "x")
        }
        for date in ["2020-01-01", "2026-06-15", "2026-07-14"] {
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.desk.perform(publish(date), by: stage.approver)
            }
            #expect(
                refusal
                    == Refusal(.noticeTooShort, ["day": .day(try day("2026-07-15")), "days": .integer(30)]))
        }
        #expect(try await stage.schedule("# far\n", from: "2030-01-01") == 3)
        #expect(try await stage.desk.perform(publish("2026-07-15"), by: stage.approver).answer.version == 4)
        let states = try await stage.service.reading.programHistory(by: .system).map {
            "\($0.row.version) \($0.state)"
        }
        #expect(states == ["4 scheduled", "3 scheduled", "2 inForce", "1 past"])
        try stage.close()
    }

    @Test(
        "GEN-06 POL-05 publishing directly leaves people and clients the same notice; only set-up on the server is free",
        arguments: Engine.all)
    func direct(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let client = Actor.client(1, scopes: [.publishProgram], properties: nil)
        let publish = { (remark: String, date: String) in
            PublishProgram(document: try stage.document(remark), effectiveFrom: try day(date), reason: "x")
        }
        #expect(try await stage.publish("\nnotice: {days: 30}\n", from: "2026-01-01") == 2)
        for (actor, date) in [(stage.approver, "2026-07-14"), (client, "2026-06-15"), (client, "2026-05-01")] {
            #expect(try await stage.refusal(publish("# early\n", date), by: actor) == .noticeTooShort, "\(date)")
        }
        #expect(try await stage.refusal(publish("# early\n", "2025-12-31"), by: client) == .effectiveDateTooEarly)
        #expect(try await stage.desk.perform(publish("# client\n", "2026-07-15"), by: client).answer.version == 3)
        #expect(try await stage.desk.perform(publish("# set-up\n", "2026-06-01"), by: .system).answer.version == 4)
        try stage.close()
    }

    @Test("A day on which something was recorded keeps its version", arguments: Engine.all)
    func recordedDay(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let member = try await stage.enrol()
        // Noon in UTC is the evening in Hangzhou: a night audit may tell of tomorrow.
        try await stage.record(stage.stayFolio("S1", to: "2026-06-16", net: 10_000), for: member)
        let draft = try await stage.draft("# soon\n")
        _ = try await stage.desk.perform(ApproveDraft(draft: draft, revision: 1), by: stage.approver)
        for (date, code) in [("2026-06-16", RefusalCode.noticeTooShort), ("2026-06-17", nil)] {
            let publish = PublishDraft(draft: draft, revision: 1, effectiveFrom: try day(date), reason: "x")
            #expect(try await stage.refusal(publish, by: stage.approver) == code, "\(date)")
        }
        try stage.close()
    }

    @Test(
        "A version is withdrawn before its first day only, and not once it judged something",
        arguments: Engine.all)
    func withdrawal(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let member = try await stage.enrol()
        let (soon, later) = (
            try await stage.schedule("# soon\n", from: "2026-06-16"),
            try await stage.schedule("# later\n", from: "2026-07-01")
        )
        try await stage.record(stage.stayFolio("S1", to: "2026-06-16", net: 10_000), for: member)
        let attempts: [(Int, RefusalCode?)] = [
            (soon, .versionInEffect), (1, .versionInEffect), (9, .versionUnknown), (later, nil),
            (later, .versionWithdrawn),
        ]
        for (version, code) in attempts {
            let withdraw = WithdrawVersion(version: version, reason: "not yet")
            #expect(try await stage.refusal(withdraw, by: stage.approver) == code, "\(version)")
        }
        await #expect(throws: InvalidInput.self) {
            try await stage.desk.perform(WithdrawVersion(version: 1, reason: ""), by: stage.approver)
        }
        // The number stays used; the same text may be published again.
        #expect(try await stage.schedule("# later\n", from: "2026-07-01") == 4)
        let view = try #require(
            try await stage.service.reading.programHistory(by: .system).first { $0.row.version == later })
        #expect(
            view.state == .withdrawn && view.withdrawal?.reason == "not yet"
                && view.withdrawal?.by == "staff:12")
        try stage.close()
    }

    @Test("Another server sees a withdrawal at once", arguments: Engine.all.filter { $0 == .postgres })
    func otherServer(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let version = try await stage.schedule("# later\n", ["base: 1,": "base: 5,"], from: "2026-06-20")
        let other = try stage.reopened()
        func inForce(_ service: TesseraService) throws -> Int {
            try service.desk.database.read {
                try service.desk.programs.inForce(on: day("2026-06-21"), in: $0).version
            }
        }
        #expect(try [inForce(other), inForce(stage.service)] == [version, version])
        _ = try await stage.desk.perform(WithdrawVersion(version: version, reason: "x"), by: .system)
        #expect(try [inForce(other), inForce(stage.service)] == [1, 1])
        try other.close()
        try stage.close()
    }

    @Test(
        "Two servers that publish at once give every version a number of its own",
        arguments: Engine.all.filter { $0 == .postgres })
    func publishAtOnce(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        // Another server has another number in its ids.
        let other = try TesseraService.open(
            address: stage.database.address, keyFile: stage.database.keyFile, clock: stage.clock.clock,
            node: 2)
        let documents = try (0..<12).map { try stage.document("# \($0)\n") }
        let versions = try await withThrowingTaskGroup(of: Int.self) { group -> [Int] in
            for (number, document) in documents.enumerated() {
                let desk = number % 2 == 0 ? stage.desk : other.desk
                let publish = PublishProgram(
                    document: document, effectiveFrom: try day("2026-07-01"), reason: "x")
                group.addTask { try await desk.perform(publish, by: .system).answer.version }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(versions.sorted() == Array(2...13))
        try other.close()
        try stage.close()
    }

    @Test("The statement and the rule name the same version, for random calendars", arguments: Engine.all)
    func statement(engine: Engine) async throws {
        var random = SplitMix64(seed: 20_261_122)
        let stage = try await Stage(engine, from: "2026-01-01", today: "2024-01-01")
        var versions = [PublishedVersion(1, from: try day("2026-01-01"))]
        for _ in 0..<30 {
            let from = try day("2025-12-25").adding(days: Int(random.next() % 40))
            let version = try await stage.publish("# \(versions.count)\n", from: "\(from)")
            let isWithdrawn = random.next() % 3 == 0
            if isWithdrawn {
                _ = try await stage.desk.perform(WithdrawVersion(version: version, reason: "x"), by: .system)
            }
            versions.append(PublishedVersion(version, from: from, isWithdrawn: isWithdrawn))
        }
        let timeline = ProgramTimeline(versions)
        for offset in -3..<45 {
            let date = try day("2025-12-25").adding(days: offset)
            let told = try stage.desk.database.read { try ProgramTable.version(inForceOn: date, in: $0) }
            #expect(told == timeline.inForce(on: date), "\(date)")
        }
        try stage.close()
    }

    @Test("GEN-06 the database finds the version that the rule names, on every day", arguments: Engine.all)
    func sameAnswer(engine: Engine) async throws {
        let stage = try await Stage(engine, from: "2026-01-01", today: "2026-01-10")
        let days = ["2026-03-01", "2026-02-01", "2026-02-01", "2026-04-01", "2026-01-20", "2026-03-01"]
        for (number, date) in days.enumerated() {
            let text = try Repository.text("programs/lakeside.yaml") + "# \(number)\n"
            let publish = PublishProgram(document: text, effectiveFrom: try day(date), reason: "order")
            _ = try await stage.desk.perform(publish, by: .system)
        }
        for version in [4, 7] {
            _ = try await stage.desk.perform(WithdrawVersion(version: version, reason: "a slip"), by: .system)
        }
        try stage.desk.database.read { tx in
            let gone = Set(try ProgramTable.withdrawals(in: tx).map(\.version))
            let timeline = ProgramTimeline(
                try ProgramTable.list(in: tx).map {
                    PublishedVersion($0.version, from: $0.effectiveFrom, isWithdrawn: gone.contains($0.version))
                })
            let schedule = ProgramSchedule(try ReplayVersions.inForce(stage.desk.programs, in: tx))
            var named: Set<Int> = []
            for offset in -5..<130 {
                let date = try day("2026-01-01").adding(days: offset)
                let ruled = timeline.inForce(on: date)
                #expect(try ProgramTable.version(inForceOn: date, in: tx) == ruled, "\(date)")
                if let ruled {
                    #expect(schedule.program(on: date).version == ruled, "\(date)")
                    named.insert(ruled)
                }
            }
            #expect(named == [1, 6, 3, 2, 5])
        }
        try stage.close()
    }
}
