import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: joining", .serialized)
struct JoiningRaceTests {
    @Test("MEM-05 64 apply with one mobile at once: one waits; 64 approve or reject it at once: one answer, one member at most", arguments: Engine.all)
    func answers(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let policy = JoinPolicy(required: [.name, .mobile], optional: [], needsReview: true, answerHours: 24)
        try await stage.perform(SetJoinChannel(channel: .website, policy: policy))
        for round in 1...max(1, RaceTests.rounds / 10) {
            let enrolment = Enrolment(
                name: "Chen Jing", mobile: MobileNumber("\(13_800_138_000 + round)"), email: nil, language: .english,
                channel: "website", property: stage.hotel, joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
            let applied = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(ApplyForMembership(enrolment), by: .system)
            }
            #expect(applied == ["done": 1, "application_running": 63], "round \(round)")
            let id = try #require(try await ReadingRoom(stage.desk).openApplications(limit: 5, by: .system).first).id
            let before = try stage.count("SELECT COUNT(member_id) FROM member")
            let answered = await RaceTests.tell(desks.all) { desk, number in
                if number % 2 == 0 {
                    _ = try await desk.perform(ApproveApplication(application: id), by: .system)
                    return "approved"
                }
                _ = try await desk.perform(RejectApplication(application: id, reason: "no"), by: .system)
                return "rejected"
            }
            let approved = answered["approved", default: 0]
            #expect(approved + answered["rejected", default: 0] == 1 && answered["application_decided"] == 63, "round \(round): \(answered)")
            #expect(try stage.count("SELECT COUNT(member_id) FROM member") == before + Int64(approved))
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
