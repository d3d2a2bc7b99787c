import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

/// Staff who look at very many members.
@Suite("Scenarios: an alarm for many reads", .serialized)
struct ReadingAlarmScenarios {
    @Test("T11 SEC-07 the alarm is due at the fifty-first member within an hour, and over an hour later", arguments: Engine.all)
    func alarm(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = stage.service.reading
        let curious = Actor.staff(5, roles: [.clerk], properties: nil)
        var members: [MemberID] = []
        for number in 1...51 { members.append(try await stage.enrol("Guest", number: number)) }
        for member in members.prefix(50) {
            for _ in 1...2 { _ = try await reading.member(member, by: curious) }
        }
        let quiet = try await reading.wideReaders(by: .system)
        #expect(quiet.isEmpty, "fifty, each twice")
        _ = try await reading.member(members[50], by: curious)
        let due = try await reading.wideReaders(by: .system)
        #expect(due.map(\.actor) == ["staff:5"] && due.map(\.members) == [51])
        let clerk = try await reading.wideReaders(by: curious)
        #expect(clerk.isEmpty, "whoever may not audit is told nothing")
        let lines = try stage.count("SELECT COUNT(*) FROM access_log WHERE actor = 'staff:5'")
        #expect(lines == 101, "each look has its line")
        stage.clock.advance(seconds: 3_601)
        let later = try await reading.wideReaders(by: .system)
        #expect(later.isEmpty)
        try stage.close()
    }
}
