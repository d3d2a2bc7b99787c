import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: beginning and end of a membership", .serialized)
struct MembershipScenarios {
    @Test(
        "MEM-23 a closed member keeps the ledger, loses the points, and is posted to no more",
        arguments: Engine.all)
    func closed(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 30_000), for: member)
        let close = CloseMember(member: member, reason: "the member asked for it")
        let closed = try await stage.desk.perform(close, by: .system).answer
        #expect(closed.points == -300 && closed.balance == 0)
        #expect(try await stage.view(member).standing.status == .closed)
        let before = try stage.dump(without: ["access_log"])
        let bill = try stage.billFolio("B1", on: "2026-06-15", net: 10_000)
        let attempts: [@Sendable () async throws -> Void] = [
            { try await stage.record(bill, for: member) },
            { try await stage.adjust(member, 100) },
            { try await stage.reverse(member, entry: 1) },
            { try await stage.cancel(stay) },
            { try await stage.correct(stay, to: [FolioLine(category: "room", net: 1)]) },
            { try await stage.expire(member, on: "2026-06-15") },
            { _ = try await stage.desk.perform(close, by: .system) },
        ]
        for attempt in attempts {
            let refusal = await #expect(throws: Refusal.self) { try await attempt() }
            #expect(refusal?.code == .memberClosed)
        }
        #expect(try stage.dump(without: ["access_log"]) == before)
        #expect(try await stage.entries(member).count == 5)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "MEM-02 one account for one mobile and one e-mail; the refusal shows whose it is",
        arguments: Engine.all)
    func taken(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.enrol()
        let again = await #expect(throws: Refusal.self) { try await stage.enrol("Zhang Min") }
        #expect(again?.code == .mobileTaken)
        #expect(again?.conflict?.member == first)
        func enrol(_ number: String, _ consents: Set<ConsentPurpose>) async throws -> EnrolMember.Answer {
            let enrolment = Enrolment(
                name: "Chen Jing", mobile: MobileNumber(number),
                email: EmailAddress("Chen.Jing@Example.com "),
                language: .simplifiedChinese, channel: "desk", property: stage.hotel,
                joinedOn: try day("2026-06-15"),
                consents: consents, textVersion: "3")
            return try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer
        }
        let missing = await #expect(throws: Refusal.self) {
            try await enrol("13800138000", [.marketingEmail])
        }
        #expect(missing?.code == .agreementMissing)
        let member = try await enrol("13800138000", [.agreement, .marketingEmail])
        #expect(
            CheckDigit.isValid(member.cardNumber) && member.cardNumber.count == 16 && member.tier == "base")
        let view = try await stage.view(member.member)
        let consents = view.consents.reduce(into: [:]) { $0[$1.purpose] = $1.granted }
        #expect(consents == [.agreement: true, .marketingEmail: true, .marketingMobile: false])
        let email = await #expect(throws: Refusal.self) { try await enrol("13800138001", [.agreement]) }
        #expect(email?.code == .emailTaken && email?.conflict?.member == member.member)
        // A refused enrolment leaves its mobile free.
        #expect(
            try await stage.service.reading.find(.mobile(#require(MobileNumber("13800138001"))), by: .system)
                == nil)
        try stage.close()
    }
}
