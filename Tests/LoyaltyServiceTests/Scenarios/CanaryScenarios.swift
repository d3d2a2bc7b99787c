import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: canaries in every personal field (F17)", .serialized)
struct CanaryScenarios {
    private static let canaries = [
        "Quetzalcoatl", "quetzalcoatl", "13987654321", "3987654321", "canary.bird", "CanaryQuestion", "CanaryAnswer", "CanaryNote",
        "CanaryPartner", "CanaryRow",
    ]

    /// Every file in the database's folder, and every value of every table.
    private func places(_ stage: Stage) throws -> [Data] {
        let folder = stage.database.folder
        var found = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).compactMap {
            try? Data(contentsOf: $0)
        }
        try stage.desk.database.read { tx in
            for table in TableScope.all.keys {
                for row in try tx.rows("SELECT * FROM \(table)", []) {
                    for value in row.values {
                        switch value {
                        case .text(let text): found.append(Data(text.utf8))
                        case .blob(let bytes): found.append(Data(bytes))
                        case .integer, .null: break
                        }
                    }
                }
            }
        }
        return found
    }

    private func found(_ stage: Stage) throws -> [String] {
        let places = try places(stage)
        return Self.canaries.filter { canary in places.contains { $0.range(of: Data(canary.utf8)) != nil } }
    }

    @Test("F17 T21 no canary stands in plain text in tables, files, log, outbox, checkpoints or journal; after an erasure nothing opens", arguments: Engine.all)
    func canaries(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let enrolment = Enrolment(
            name: "Quetzalcoatl Canary", mobile: MobileNumber("13987654321"), email: EmailAddress("canary.bird@example.org"),
            language: .english, channel: "desk", property: stage.hotel, joinedOn: try day("2026-06-15"),
            consents: [.agreement, .marketingEmail], textVersion: "1")
        let member = try await stage.desk.perform(EnrolMember(enrolment), by: .system, key: "enrol").answer.member
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member)
        let own = Actor.member(member)
        let ask = OpenRequest(member: member, kind: .know, question: "CanaryQuestion", channel: "portal")
        let request = try await stage.desk.perform(ask, by: own, key: "ask").answer.request
        let decide = DecideRequest(member: member, request: request, isDone: true, answer: "CanaryAnswer")
        _ = try await stage.desk.perform(decide, by: .system, key: "decide")
        let limit = LimitProcessing(member: member, kind: .objection, isInForce: true, note: "CanaryNote")
        _ = try await stage.desk.perform(limit, by: .system, key: "limit")
        let words = RegisterEntry.Words(
            subject: "CanaryPartner", data: "tiers", measures: "contract", on: try day("2026-06-15"), until: nil)
        _ = try await stage.desk.perform(AddRegisterEntry(kind: .incident, words: words), by: .system, key: "register")
        let importID = try await stage.perform(BeginImport(fileName: "f", mapping: "m")).importID
        try await stage.perform(
            ParkRow(importID: importID, line: 2, code: "row", field: "row", detail: "unreadable", raw: "CanaryRow 13987654321"))
        let contact = try #require(PortalSignIn.Contact("13987654321"))
        _ = try await PortalSignIn(stage.desk).sendCode(to: contact, address: "127.0.0.1", language: .english)
        let waiting = try found(stage)
        #expect(waiting == [])
        _ = try await DeliverMessages(stage.desk).run()
        _ = try await SealRun(stage.desk).run(on: try day("2026-06-15"))
        let reading = stage.service.reading
        _ = try await reading.search("Quetzalcoatl", limit: 5, by: .system)
        let copy = try await reading.copy(of: member, reason: "asked", by: .system)
        let question = copy.json.contains("CanaryQuestion") && copy.json.contains("canary.bird@example.org")
        #expect(question, "the copy itself has it, for who may")
        let used = try found(stage)
        #expect(used == [])
        let sealed = try stage.desk.database.read { tx in
            try tx.rows("SELECT sealed FROM member_person", []).map { Data(try $0.blob(0)) }
        }
        _ = try await ErasureRun(stage.desk).erase(member, by: .system)
        let after = try found(stage)
        #expect(after == [])
        let places = try places(stage)
        let left = sealed.filter { one in places.contains { $0.range(of: one) != nil } }
        #expect(left.isEmpty, "what was sealed is gone from the files, too")
        #expect(try await DevelopmentMailbox(stage.desk).messages(10).isEmpty, "messages to the person are gone")
        #expect(try await reading.search("Quetzalcoatl", limit: 5, by: .system).isEmpty)
        try stage.close()
    }

    @Test("T-S2-1 an export of members leaves a reference to each of them", arguments: Engine.all)
    func references(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for number in 1...12 { _ = try await stage.enrol("Guest \(number)", number: number) }
        let actor = Actor.client(3, scopes: [.readMember], properties: nil)
        let reading = stage.service.reading
        let listed = try await reading.found(MemberFilter(), limit: 100, by: actor).members.map(\.member)
        let count = try stage.count("SELECT COUNT(*) FROM access_log WHERE actor = 'client:3'")
        #expect(listed.count == 12 && count == 12)
        let looks = try await reading.lookers(at: listed[3], limit: 10, by: .member(listed[3]))
        #expect(looks.count == 1 && looks.first?.view.looker == .program)
        try stage.close()
    }
}
