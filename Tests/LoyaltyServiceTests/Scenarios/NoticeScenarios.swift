import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: notices of a version that is to come", .serialized)
struct NoticeScenarios {
    private func messages(_ stage: Stage) async throws -> [MailboxMessage] {
        while try await DeliverMessages(stage.desk).run() > 0 {}
        return try await DevelopmentMailbox(stage.desk).messages(100)
    }

    /// Publishes the document with silver at four stays in place of three.
    private func publish(_ stage: Stage, from date: String) async throws -> Int {
        let document = try Repository.text("programs/lakeside.yaml")
        let changed = document.replacing("stays: 3, spend: 5000", with: "stays: 4, spend: 5000")
        #expect(changed != document)
        return try await stage.perform(
            PublishProgram(document: changed, effectiveFrom: day(date), reason: "fewer silvers")
        ).version
    }

    @Test(
        "POL-05 every active member is told once, in their language, what changes and from when",
        arguments: Engine.all)
    func told(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let left = try await stage.enrol("Zhang Min", number: 2)
        try await stage.perform(CloseMember(member: left, reason: "asked"))
        let job = ProgramNotices(stage.desk)
        #expect(try await job.run(on: day("2026-06-15")) == 0, "nothing is to come")
        let version = try await publish(stage, from: "2026-09-01")
        #expect(try await job.run(on: day("2026-06-15")) == 1)
        #expect(try await job.run(on: day("2026-06-16")) == 0, "once")
        let message = try #require(try await messages(stage).first)
        #expect(message.to == "+8619910000001" && message.subject.contains("2026-09-01"))
        #expect(message.body.contains("Silver") && message.body.contains("4 "), "\(message.body)")
        let channel = try await stage.desk.database.readAsync {
            try NoticeTable.channel(.coming, version: version, of: member, in: $0)
        }
        #expect(channel == "sms", "that they were told is on record")
        let late = try await stage.enrol("Late", number: 3)
        #expect(try await job.run(on: day("2026-06-17")) == 1, "who joins meanwhile, too: \(late)")
        #expect(try await stage.service.reading.comingVersions().map(\.version) == [version])
        stage.clock.go(to: try day("2026-09-01"))
        #expect(try await stage.service.reading.comingVersions().isEmpty, "until its day")
        _ = try await stage.enrol("Later", number: 4)
        #expect(try await job.run(on: day("2026-09-01")) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "POL-05 who was told of a version is told that it does not come, and nobody else",
        arguments: Engine.all)
    func withdrawn(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await stage.enrol()
        let job = ProgramNotices(stage.desk)
        let version = try await publish(stage, from: "2026-09-01")
        #expect(try await job.run(on: day("2026-06-15")) == 1)
        _ = try await stage.enrol("Zhang Min", number: 2)
        try await stage.perform(WithdrawVersion(version: version, reason: "not yet"))
        #expect(try await job.run(on: day("2026-06-16")) == 1)
        #expect(try await job.run(on: day("2026-06-16")) == 0)
        let subjects = try await messages(stage).map { "\($0.to) \($0.subject)" }
        #expect(subjects.count == 2)
        #expect(
            subjects.allSatisfy { $0.hasPrefix("+8619910000001") } && subjects[0].contains("stay as they are")
        )
        try stage.close()
    }

    @Test("POL-05 a version that changes nothing for members is not told", arguments: Engine.all)
    func silent(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await stage.enrol()
        let document = try Repository.text("programs/lakeside.yaml") + "# another remark\n"
        try await stage.perform(
            PublishProgram(document: document, effectiveFrom: day("2026-09-01"), reason: "remark"))
        #expect(try await ProgramNotices(stage.desk).run(on: day("2026-06-15")) == 0)
        #expect(try await stage.service.reading.comingVersions().isEmpty)
        try stage.close()
    }

    @Test("I-29 a message that cannot be put into words keeps no other from leaving", arguments: Engine.all)
    func damaged(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (broken, other) = (try await stage.enrol(), try await stage.enrol("Zhao Min", number: 2))
        try await stage.desk.write { tx in
            for id in Int64(1)...3 {
                try OutboxTable.add(
                    "message.tier_upgraded", ["tier": "silver"], member: broken, id: id, at: stage.clock.clock.now(), in: tx)
            }
        }
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", nights: 5, net: 10_000), for: other)
        // More of them than are read at a time, and older than what can leave.
        var delivery = DeliverMessages(stage.desk)
        delivery.page = 2
        await #expect(throws: (any Error).self) { try await delivery.run() }
        #expect(try await DevelopmentMailbox(stage.desk).messages(10).count == 1)
        try stage.close()
    }
}
