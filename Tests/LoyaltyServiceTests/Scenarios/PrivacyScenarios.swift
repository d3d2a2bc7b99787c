import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: personal data at rest", .serialized)
struct PrivacyScenarios {
    private static let canaries = [
        "Quetzalcoatl", "quetzalcoatl", "金丝雀", "13987654321", "3987654321", "canary.bird", "金丝雀甲",
    ]

    /// Which canaries stand in plain text in the database: in the bytes of SQLite's files, or in any column.
    private func found(in stage: Stage) throws -> [String] {
        var places: [Data] = []
        if stage.database.engine == .sqlite {
            let path = String(stage.database.address.dropFirst("sqlite:".count))
            for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
                places.append(try Data(contentsOf: URL(fileURLWithPath: path + suffix)))
            }
        }
        try stage.desk.database.read { tx in
            for table in TableScope.all.keys {
                for row in try tx.rows("SELECT * FROM \(table)", []) {
                    for value in row.values {
                        switch value {
                        case .text(let text): places.append(Data(text.utf8))
                        case .blob(let bytes): places.append(Data(bytes))
                        case .integer(let number): places.append(Data(String(number).utf8))
                        case .null: break
                        }
                    }
                }
            }
        }
        return Self.canaries.filter { canary in places.contains { $0.range(of: Data(canary.utf8)) != nil } }
    }

    private func enrolCanaries(_ stage: Stage) async throws -> MemberID {
        var members: [MemberID] = []
        for (name, mobile) in [("Quetzalcoatl Canary", "13987654321"), ("金丝雀甲", "13612341234")] {
            let enrolment = Enrolment(
                name: name, mobile: MobileNumber(mobile),
                email: EmailAddress("canary.bird\(members.count)@example.org"),
                language: .english, channel: "desk", property: stage.hotel, joinedOn: try day("2026-06-15"),
                consents: [.agreement], textVersion: "1")
            members.append(
                try await stage.desk.perform(
                    EnrolMember(enrolment), by: .system, key: "enrol-\(members.count)"
                ).answer.member)
        }
        return members[0]
    }

    @Test("T10 names, mobiles and addresses stand nowhere in plain text", arguments: Engine.all)
    func atRest(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await enrolCanaries(stage)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member)
        _ = try await stage.service.reading.search("Quetzalcoatl", limit: 5, by: .system)
        let contact = try #require(PortalSignIn.Contact("13987654321"))
        _ = try await PortalSignIn(stage.desk).sendCode(to: contact, address: "127.0.0.1", language: .english)
        let waiting = try found(in: stage)
        #expect(waiting == [])
        #expect(try await DeliverMessages(stage.desk).run() == 1)
        let mail = try await DevelopmentMailbox(stage.desk).messages(1)
        #expect(mail.first?.to == "+8613987654321")
        let delivered = try found(in: stage)
        #expect(delivered == [])
        _ = try await PortalSignIn(stage.desk).signIn(
            contact: contact, code: "000000", address: "127.0.0.1", language: .english)
        #expect(try stage.count("SELECT COUNT(*) FROM throttle") > 0)
        let counted = try found(in: stage)
        #expect(counted == [], "who failed to sign in is counted by a digest")
        try stage.close()
    }

    @Test("T11 contacts that were revealed under a key are not kept with the answer", arguments: Engine.all)
    func revealed(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await enrolCanaries(stage)
        let reveal = RevealMember(member: member, reason: "call back")
        let person = try await stage.desk.perform(reveal, by: .system, key: "reveal-1").answer.person
        #expect(person.name == "Quetzalcoatl Canary")
        let found = try found(in: stage)
        #expect(found == [])
        try stage.close()
    }

    @Test("T10 a row that is parked keeps its guest's data sealed", arguments: Engine.all)
    func parked(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/iberia.yaml")
        let file = stage.database.folder.appendingPathComponent("export.csv")
        let rows =
            "no,guest,mobile,in,out,net\n1,Quetzalcoatl Canary,13987654321,yesterday,2026-06-02,10.00\n"
        try Data(rows.utf8).write(to: file)
        let mapping = try ImportMapping(yaml: Self.mapping)
        let outcome = try await StayImport(desk: stage.desk, actor: .system).run(
            file: file, mapping: mapping, mappingName: "test")
        #expect(outcome.tally.parked == 1)
        let parked = try await stage.service.reading.parkedRows(outcome.importID, after: 0, limit: 10)
        #expect(parked.first?.raw.contains("Quetzalcoatl") == true)
        let found = try found(in: stage)
        #expect(found == [])
        try stage.close()
    }

    private static let mapping = """
        source: canary
        property: {constant: resort}
        external_id: {column: no}
        status: {constant: departed}
        guest_name: {column: guest}
        mobile: {column: mobile}
        arrival: {column: in, format: yyyy-MM-dd}
        departure: {column: out, format: yyyy-MM-dd}
        currency: {constant: EUR}
        rooms: {constant: 1}
        charges:
          - {category: room, net: {column: net}}
        """
}
