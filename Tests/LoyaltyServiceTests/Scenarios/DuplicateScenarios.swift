import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: likely duplicates", .serialized)
struct DuplicateScenarios {
    private func names(_ found: [DuplicateView]) -> [String] {
        found.map { "\($0.member.name) \($0.verdict.score) \($0.verdict.signs.map(\.rawValue).joined(separator: "+"))" }
    }

    @Test("MEM-16 one name in either script and in pinyin, with the birthday; namesakes of another birthday are left out", arguments: Engine.all)
    func found(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = ReadingRoom(stage.desk)
        let people = [("張偉", "05-18"), ("Wei Zhang", "05-18"), ("张伟", "09-01"), ("张薇", "05-18"), ("王芳", "05-18"), ("张伟业", nil)]
        for (number, (name, birthday)) in people.enumerated() {
            let member = try await stage.enrol(name, number: number + 1)
            try await stage.perform(SetTraits(member: member, birthday: birthday.flatMap { MonthDay($0) }, tags: []))
        }
        let member = try await stage.enrol("张伟", number: 99)
        try await stage.perform(SetTraits(member: member, birthday: MonthDay("05-18"), tags: []))
        let found = try await reading.duplicates(of: member, limit: 10, by: .system)
        #expect(
            Set(names(found)) == [
                "張偉 80 same_name+same_birthday", "Wei Zhang 60 same_birthday+sounds_alike",
                "张薇 60 same_birthday+sounds_alike",
            ])
        #expect(found.first?.member.name == "張偉")
        // A guest at the desk, whose mobile is somebody's.
        let mobile = MobileNumber("19910000005")
        let typed = try await reading.duplicates(name: "王方", mobile: mobile, email: nil, birthday: nil, limit: 10, by: .system)
        #expect(names(typed) == ["王芳 100 same_mobile+sounds_alike"])
        #expect(try await reading.duplicates(name: "", mobile: nil, email: nil, birthday: nil, limit: 10, by: .system).isEmpty)
        let hostile = String(repeating: "张'\"%", count: 30)
        #expect(try await reading.duplicates(name: hostile, mobile: nil, email: nil, birthday: nil, limit: 10, by: .system).isEmpty)
        try stage.close()
    }

    @Test("MEM-16 who was merged or has left is no duplicate; each look leaves a line", arguments: Engine.all)
    func gone(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = ReadingRoom(stage.desk)
        let (one, two, three) = try await (stage.enrol("Li Wei", number: 1), stage.enrol("Li Wei", number: 2), stage.enrol("Li Wei", number: 3))
        let clerk = stage.staff(.clerk)
        #expect(try await reading.duplicates(of: one, limit: 10, by: clerk).map(\.member.member) == [three, two])
        try await stage.perform(MergeMembers(member: one, duplicate: .id(two), reason: "same person"))
        try await stage.perform(CloseMember(member: three, reason: "left"))
        #expect(try await reading.duplicates(of: one, limit: 10, by: clerk).isEmpty)
        #expect(try stage.count("SELECT COUNT(access_id) FROM access_log WHERE member_id IN (\(two), \(three))") == 2)
        let nobody = Actor.staff(7, roles: [], properties: [stage.hotel])
        await #expect(throws: Refusal.self) { _ = try await reading.duplicates(of: one, limit: 10, by: nobody) }
        try stage.close()
    }
}
