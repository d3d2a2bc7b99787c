import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: a member is forgotten", .serialized)
struct ErasureScenarios {
    private static func bytes(of stage: Stage) throws -> [Data] {
        guard stage.database.engine == .sqlite else { return [] }
        let path = String(stage.database.address.dropFirst("sqlite:".count))
        return try ["", "-wal"].filter { FileManager.default.fileExists(atPath: path + $0) }.map {
            try Data(contentsOf: URL(fileURLWithPath: path + $0))
        }
    }

    private func key(_ stage: Stage, _ member: MemberID) throws -> [UInt8]? {
        try stage.desk.database.read { try MemberTable.key(of: member, in: $0) }
    }

    @Test("SEC-11 SEC-03 the key is destroyed, nobody finds the person, and the ledger stays whole", arguments: Engine.all)
    func erasure(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol("Li Wei")
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        let asked = try await stage.perform(
            OpenRequest(member: member, kind: .erase, question: "forget me", channel: "portal"), by: .member(member))
        let entries = try await stage.entries(member)
        let wrapped = try #require(try key(stage, member))
        let run = ErasureRun(stage.desk)
        #expect(try await stage.refusal(EraseMember(member: member), by: stage.staff(.manager)) == .permissionDenied)
        #expect(try await stage.refusal(EraseMember(member: member, request: 9)) == .privacyRequestUnknown)
        _ = try await run.erase(member, request: asked.request, by: .system, dryRun: true)
        #expect(try key(stage, member) == wrapped, "a dry run forgets nobody")
        let answer = try await run.erase(member, request: asked.request, by: .system).answer
        #expect(answer.receipt?.lines.last?.key == "close.erased")
        #expect(try key(stage, member) == nil)
        for data in try Self.bytes(of: stage) { #expect(data.range(of: Data(wrapped)) == nil, "the key lies in a file") }
        for typed in ["li wei", "19910000001", "0001", "lw"] {
            #expect(try await stage.service.reading.search(typed, limit: 5, by: .system).isEmpty, "\(typed)")
        }
        let view = try await stage.view(member)
        #expect(view.person.name == "" && view.erasedAt != nil && view.standing.status == .closed)
        #expect(try await stage.entries(member).prefix(entries.count).map(\.sequence) == entries.map(\.sequence))
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        let privacy = try #require(try await stage.service.reading.privacy(of: member, by: .system))
        #expect(privacy.requests.first?.state == .done && privacy.requests.first?.question == nil)
        #expect(try await stage.refusal(EraseMember(member: member)) == .memberErased)
        #expect(try await stage.refusal(RevealMember(member: member, reason: "x")) == .memberUnknown)
        let again = try await stage.enrol("Li Wei", number: 1)
        #expect(again != member, "whoever comes back begins anew")
        #expect(try run.journal.members() == [member])
        try stage.close()
    }

    @Test("SEC-11 nobody is forgotten while something is open; the day is told on which it can be", arguments: Engine.all)
    func blocked(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        try await stage.adjust(member, 1_000)
        let hold = try await stage.hold(100, for: member, seconds: 86_400)
        let claim = LimitProcessing(
            member: member, kind: .claim, isInForce: true, until: try day("2026-07-31"), note: "court")
        try await stage.perform(claim)
        func refusal() async throws -> Refusal? {
            do {
                _ = try await stage.perform(EraseMember(member: member))
                return nil
            } catch let refusal as Refusal { return refusal }
        }
        let told = try await refusal()
        #expect(try told?.code == .erasureBlocked && told?.values["day"] == .day(day("2026-08-01")))
        let view = try #require(try await stage.service.reading.privacy(of: member, by: .member(member)))
        #expect(try view.blockers.map(\.kind) == [.holds, .legalClaim] && view.erasableOn == day("2026-08-01"))
        try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "x"))
        try await stage.perform(LimitProcessing(member: member, kind: .claim, isInForce: false, note: ""))
        let other = try await stage.enrol("Zhang Min", number: 2)
        try await stage.perform(JoinPool(member: member, joiner: .id(other)))
        #expect(try await refusal()?.values["what"] == .key("privacy.blocker.family"))
        try await stage.perform(LeavePool(member: other))
        #expect(try await refusal() == nil)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("SEC-11 64 forget the same member while a stay posts: one does, and the books agree", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        let stays = try (0..<64).map { try stage.stayFolio("R\($0)", to: "2026-06-01", net: 10_000) }
        let ended = await RaceTests.race(desks.all) { desk, number in
            if number % 2 == 0 {
                _ = try await desk.perform(EraseMember(member: member), by: .system)
            } else {
                do {
                    _ = try await desk.perform(RecordStay(member: .id(member), folio: stays[number]), by: .system)
                } catch let refusal as Refusal where refusal.code == .memberClosed { return }
            }
        }
        #expect(ended == ["done": 33, "member_erased": 31])
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("SEC-11 F16 an old copy of the database that is put back is told again whom it has to forget")
    func restore() async throws {
        let stage = try await Stage(.sqlite)
        let (member, other) = (try await stage.enrol("Li Wei"), try await stage.enrol("Zhang Min", number: 2))
        try stage.service.close()
        let path = String(stage.database.address.dropFirst("sqlite:".count))
        try FileManager.default.copyItem(atPath: path, toPath: path + ".old")
        let second = try stage.reopened()
        _ = try await ErasureRun(second.desk).erase(member, by: .system)
        try second.close()
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try FileManager.default.moveItem(atPath: path + ".old", toPath: path)
        let third = try stage.reopened()
        #expect(try await third.reading.search("li wei", limit: 5, by: .system).count == 1)
        let journal = ErasureRun(third.desk).journal.path
        // A line that nobody with the key has written forgets nobody.
        let forged = try String(contentsOfFile: journal, encoding: .utf8).replacing("\(member)", with: "\(other)")
        let file = try #require(FileHandle(forWritingAtPath: journal))
        try file.seekToEnd()
        try file.write(contentsOf: Data((forged + "{broken\n").utf8))
        try file.close()
        #expect(try await ErasureRun(third.desk).reapply() == [member])
        #expect(try await third.reading.search("li wei", limit: 5, by: .system).isEmpty)
        #expect(try await third.reading.search("zhang", limit: 5, by: .system).count == 1)
        #expect(try await ErasureRun(third.desk).reapply() == [])
        try third.close()
        try FileManager.default.removeItem(at: stage.database.folder)
    }

    @Test("SEC-13 what is kept too long is shown first, and then removed; whoever left three years ago is forgotten", arguments: Engine.all)
    func retention(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-06-15")
        let (old, recent) = (try await stage.enrol(on: "2024-01-01"), try await stage.enrol("Zhang Min", number: 2, on: "2024-01-01"))
        try await stage.perform(CloseMember(member: old, reason: "asked for it"))
        let contact = try #require(PortalSignIn.Contact("19910000002"))
        _ = try await PortalSignIn(stage.desk).sendCode(to: contact, address: "127.0.0.1", language: .english)
        _ = try await DeliverMessages(stage.desk).run()
        stage.clock.go(to: try day("2028-06-15"))
        try await stage.perform(CloseMember(member: recent, reason: "asked for it"))
        let run = RetentionRun(stage.desk)
        let before = try stage.dump()
        let preview = try await run.preview(by: .system)
        #expect(preview.removed[.messages] == 1 && preview.removed[.persons] == 1 && preview.removed[.codes] == 1)
        #expect(try stage.dump() == before, "to look removes nothing")
        do {
            _ = try await run.preview(by: stage.staff(.manager))
            Issue.record("a manager may not")
        } catch let refusal as Refusal { #expect(refusal.code == .permissionDenied) }
        let result = try await run.run(by: .system)
        #expect(result.removed[.persons] == 1 && result.left == 0)
        #expect(try key(stage, old) == nil && key(stage, recent) != nil)
        #expect(try await run.preview(by: .system).removed.values.allSatisfy { $0 == 0 })
        try stage.close()
    }

    @Test("SEC-03 the key that wraps members' keys is changed; what was sealed opens before, while and after", arguments: Engine.all)
    func rotation(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let members = try await [stage.enrol("Li Wei", number: 1), stage.enrol("Zhang Min", number: 2)]
        try stage.service.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: stage.database.keyFile))
        try MasterKeyFile.addWrapping(stage.database.keyFile)
        let second = try stage.reopened()
        #expect(try await second.reading.member(members[0], by: .system)?.person.name == "Li Wei", "not wrapped anew yet")
        let late = Enrolment(
            name: "Chen Jing", mobile: MobileNumber("13800138000"), email: nil, language: .english, channel: "desk",
            property: stage.hotel, joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
        _ = try await second.desk.perform(EnrolMember(late), by: .system)
        #expect(try await KeyRewrap(second.desk).counts() == [0: 2, 1: 1])
        #expect(try await KeyRewrap(second.desk).run() == 2)
        #expect(try await KeyRewrap(second.desk).run() == 0)
        #expect(try await KeyRewrap(second.desk).counts() == [1: 3])
        #expect(try await second.reading.search("zhang min", limit: 5, by: .system).map(\.member) == [members[1]])
        try second.close()
        // The file of before does not open what was wrapped anew.
        try before.write(to: URL(fileURLWithPath: stage.database.keyFile))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: stage.database.keyFile)
        let third = try stage.reopened()
        do {
            _ = try await third.reading.member(members[0], by: .system)
            Issue.record("the old file opens it")
        } catch let fault as KeyringFault {
            guard case .unknownWrapping = fault else { throw fault }
        }
        try third.close()
        try FileManager.default.removeItem(at: stage.database.folder)
    }
}
