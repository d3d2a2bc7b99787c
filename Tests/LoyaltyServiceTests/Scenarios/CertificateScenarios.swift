import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: certificates and upgrade awards", .serialized)
struct CertificateScenarios {
    private static let document = "programs/cases/certificates.yaml"

    /// A member with one certificate, one suite award and 5,000 points.
    private func stage(_ engine: Engine) async throws -> (Stage, MemberID) {
        let stage = try await Stage(engine, program: Self.document)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-11", nights: 10, net: 50_000), for: member)
        return (stage, member)
    }

    @Test("ADV-20 a certificate and the points that are added go out together, and come back together", arguments: Engine.all)
    func redeemed(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let redeem = { RedeemReward(member: member, reward: "certificate_night", at: $0, on: $1) }
        #expect(try await stage.refusal(redeem("tower", try day("2026-07-01"))) == .awardAboveCertificate)
        #expect(try await stage.refusal(redeem("lake", try day("2026-12-24"))) == .rewardNotForMember)
        let posted = try await stage.perform(redeem("lake", try day("2026-10-01")), by: .member(member))
        #expect(posted.points == -4_000 && posted.receipt.lines.contains { $0.key == "price.topped_up" })
        #expect(try await stage.held("night_35k", member) == 0)
        #expect(try stage.differences() == [])
        try await stage.perform(stage.reverse(posted))
        #expect(try await stage.held("night_35k", member) == 1)
        #expect(try await stage.points(member) == 5_000)
        // Without the points nothing goes out.
        try await stage.adjust(member, -1_001)
        #expect(try await stage.refusal(redeem("lake", try day("2026-10-01"))) == .pointsInsufficient)
        #expect(try await stage.held("night_35k", member) == 1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-20 GEN-05 the refusal says what the night costs, what is covered, and what to look for")
    func told() async throws {
        let (stage, member) = try await stage(.sqlite)
        let tower = RedeemReward(member: member, reward: "certificate_night", at: "tower", on: try day("2026-07-01"))
        let refusal = await #expect(throws: Refusal.self) { try await stage.perform(tower) }
        let texts = Texts(ServiceTexts.catalogue, .english)
        let sentence = RefusalText.sentence(try #require(refusal), texts, program: stage.program)
        #expect(
            sentence == "This night costs 45,000 points; Certificate night covers 35,000 points, with what may be added 39,000 points. Choose a hotel or day of 39,000 points at most.")
        let other = RedeemReward(member: member, reward: "resort_night", at: "tower", on: try day("2026-07-01"))
        let category = await #expect(throws: Refusal.self) { try await stage.perform(other) }
        let words = RefusalText.sentence(try #require(category), texts, program: stage.program)
        #expect(words == "Resort night is good for hotels of the award categories one; this one is of two. Choose another hotel.")
        let answers = try #require(try await stage.service.reading.rewards(of: member, at: "tower", by: .system))
        let answer = try #require(answers.first { $0.reward.id == "certificate_night" })
        #expect(answer.refusal == .awardAboveCertificate && answer.explanation.map(\.key) == ["price.above_certificate"])
        try stage.close()
    }

    @Test("ADV-21 a suite award is good for a type of room and five nights", arguments: Engine.all)
    func suite(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let redeem = { RedeemReward(member: member, reward: "suite_stay", at: "lake", nights: $0, roomType: $1) }
        #expect(try await stage.refusal(redeem(2, nil)) == .rewardNotForMember)
        #expect(try await stage.refusal(redeem(2, "DLX")) == .rewardNotForMember)
        #expect(try await stage.refusal(redeem(6, "STE")) == .pointsInsufficient)
        try await stage.perform(redeem(5, "STE"))
        #expect(try await stage.held("suite_award", member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
