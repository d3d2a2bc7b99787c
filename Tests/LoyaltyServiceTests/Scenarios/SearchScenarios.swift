import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: finding a member at the desk", .serialized)
struct SearchScenarios {
    @Test(
        "MEM-05 by name, pinyin, initials, either script, last four digits, mobile, e-mail and card",
        arguments: Engine.all)
    func search(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let guests = [
            ("欧阳娜娜", "13800138123"), ("张伟", "13911119999"), ("Élodie Martin", "+33612345678"),
            ("曾国华", "13722225555"),
        ]
        var members: [String: EnrolMember.Answer] = [:]
        for (name, mobile) in guests {
            let enrolment = Enrolment(
                name: name, mobile: MobileNumber(mobile),
                email: EmailAddress("m\(members.count)@example.com"),
                language: .simplifiedChinese, channel: "desk", property: stage.hotel,
                joinedOn: try day("2026-06-15"),
                consents: [.agreement], textVersion: "1")
            members[name] = try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer
        }
        let expected: [(typed: String, name: String)] = [
            ("欧阳娜娜", "欧阳娜娜"), ("欧阳", "欧阳娜娜"), ("歐陽娜娜", "欧阳娜娜"), ("ouyangnana", "欧阳娜娜"),
            ("OuYang", "欧阳娜娜"), ("oynn", "欧阳娜娜"), ("8123", "欧阳娜娜"), ("138 0013 8123", "欧阳娜娜"),
            ("+86 138-0013-8123", "欧阳娜娜"), ("m0@example.com", "欧阳娜娜"), (" M0@EXAMPLE.COM ", "欧阳娜娜"),
            ("張偉", "张伟"), ("zhangwei", "张伟"), ("zw", "张伟"), ("9999", "张伟"), ("elodie", "Élodie Martin"),
            ("Martin", "Élodie Martin"), ("élodie martin", "Élodie Martin"), ("em", "Élodie Martin"),
            ("+33 6 12 34 56 78", "Élodie Martin"), ("zengguohua", "曾国华"), ("zgh", "曾国华"), ("曾國華", "曾国华"),
        ]
        for (typed, name) in expected {
            let found = try await stage.service.reading.search(typed, limit: 5, by: .system)
            #expect(found.map(\.name) == [name], "\(typed)")
        }
        for (name, answer) in members {
            let card = CardNumber.grouped(answer.cardNumber)
            #expect(try await stage.service.reading.search(card, limit: 5, by: .system).map(\.name) == [name])
        }
        for nobody in [
            "", "   ", "x", "0000", "王", String(repeating: "九", count: 200), "'; DROP TABLE member; --", "%",
        ] {
            #expect(
                try await stage.service.reading.search(nobody, limit: 5, by: .system).isEmpty, "\(nobody)")
        }
        try stage.close()
    }

    @Test(
        "T-S2-1 each look leaves a line in the access log; members who look at themselves leave none",
        arguments: Engine.all)
    func accessLog(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        _ = try await stage.service.reading.member(member, by: stage.staff(.clerk))
        _ = try await stage.service.reading.search("li wei", limit: 5, by: stage.staff(.manager))
        _ = try await stage.service.reading.member(member, by: .member(member))
        let reveal = RevealMember(member: member, reason: "call back about a lost bag")
        let person = try await stage.desk.perform(reveal, by: stage.staff(.manager)).answer.person
        #expect(person.mobile == "+8619910000001")
        let lines = try await stage.service.reading.accesses(of: member, limit: 10, by: .system)
        #expect(lines.count == 3)
        #expect(
            lines.first?.reason == "call back about a lost bag"
                && lines.first?.fields.contains("mobile") == true)
        let stranger = try await stage.enrol("Zhang Min", number: 2)
        let refusal = await #expect(throws: Refusal.self) {
            try await stage.service.reading.member(stranger, by: .member(member))
        }
        #expect(refusal?.code == .permissionDenied)
        try stage.close()
    }

    @Test("MEM-05 the balance found is of the program's first asset, whatever its name", arguments: Engine.all)
    func otherAsset(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let document = try Repository.text("programs/cases/given.yaml").replacing("points", with: "stars")
        let publish = PublishProgram(document: document, effectiveFrom: try day("2021-01-01"), reason: "other names")
        _ = try await stage.desk.perform(publish, by: .system)
        let enrolment = Enrolment(
            name: "Ann", mobile: MobileNumber("13800138123"), email: nil, language: .english, channel: "desk",
            property: "hotel", joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
        let member = try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer.member
        let stars = AdjustPoints(member: .id(member), change: AssetAmount("stars", 70), reason: "x", at: "hotel")
        _ = try await stage.desk.perform(stars, by: .system)
        #expect(try await stage.service.reading.newestMembers(1, by: .system).map(\.points) == [70])
    }
}
