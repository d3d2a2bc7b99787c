import Testing

@testable import LoyaltyRules

@Suite("Days that come every year")
struct OccasionTests {
    @Test(
        "T-S3-8 LIF-07 seven days before a birthday; who was born on 29 February",
        arguments: [
            ("05-24", LeapBirthday.february28, 2026, "2026-05-17"), ("02-29", .february28, 2026, "2026-02-21"),
            ("02-29", .march1, 2026, "2026-02-22"), ("02-29", .march1, 2028, "2028-02-22"), ("01-03", .march1, 2026, "2025-12-27"),
        ])
    func birthday(_ born: String, _ leap: LeapBirthday, _ year: Int, _ day: String) {
        let member = MemberTraits(birthday: MonthDay(born))
        #expect(Occasion.birthday(daysBefore: 7).day(inYear: year, of: member, leap: leap)?.description == day)
    }

    @Test(
        "LIF-07 each month on its day, in a shorter month on the last, once one has joined",
        arguments: [
            (1, "2026-05-01", "2026-05"), (1, "2026-05-02", nil), (31, "2026-02-28", "2026-02"), (31, "2026-01-31", "2026-01"),
            (31, "2026-01-30", nil), (30, "2028-02-29", "2028-02"), (29, "2026-02-28", "2026-02"), (15, "2025-12-15", nil),
            (15, "2026-01-15", "2026-01"),
        ] as [(Int, String, String?)])
    func monthly(_ day: Int, _ today: String, _ subject: String?) throws {
        let member = MemberTraits(joinedOn: try RulesFixture.day("2026-01-02"))
        #expect(Occasion.monthly(day: day).subjectDue(on: try RulesFixture.day(today), of: member, leap: .march1) == subject)
    }

    @Test("an anniversary is not in the year of joining") func anniversary() throws {
        let member = MemberTraits(joinedOn: try RulesFixture.day("2024-02-29"))
        let occasion = Occasion.anniversary(daysBefore: 0)
        #expect(occasion.day(inYear: 2024, of: member, leap: .march1) == nil)
        #expect(occasion.day(inYear: 2025, of: member, leap: .march1)?.description == "2025-02-28")
    }
}
