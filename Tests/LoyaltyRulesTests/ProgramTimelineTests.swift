import LoyaltyRules
import Testing

@Suite("Which version counts on which day")
struct ProgramTimelineTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func version(_ number: Int, _ from: String, withdrawn: Bool = false) throws -> PublishedVersion {
        PublishedVersion(number, from: try day(from), isWithdrawn: withdrawn)
    }

    @Test(
        "GEN-06 the version that began last, whichever was published first; never one that was withdrawn",
        arguments: [
            ("2025-12-31", nil), ("2026-01-01", 1), ("2026-01-31", 1),
            // 4 was published last and begins before 2.
            ("2026-02-01", 4), ("2026-02-28", 4), ("2026-03-01", 2), ("2026-04-30", 2),
            // 3 would begin on 1 April and was withdrawn; of two on one day the later counts.
            ("2026-05-01", 6), ("2030-01-01", 6),
        ] as [(String, Int?)])
    func inForce(on date: String, expected: Int?) throws {
        #expect(try timeline().inForce(on: try day(date)) == expected)
    }

    @Test(
        "Where a version stands, and its last day",
        arguments: [
            (1, "past", "2026-01-31"), (4, "in_force", "2026-02-28"), (2, "scheduled", "2026-04-30"),
            (3, "withdrawn", nil), (5, "replaced", nil), (6, "scheduled", nil), (7, nil, nil),
        ] as [(Int, String?, String?)])
    func state(number: Int, expected: String?, lastDay: String?) throws {
        let timeline = try timeline()
        #expect(timeline.state(of: number, on: try day("2026-02-10"))?.rawValue == expected)
        #expect(timeline.lastDay(of: number)?.description == lastDay)
    }

    private func timeline() throws -> ProgramTimeline {
        ProgramTimeline([
            try version(1, "2026-01-01"), try version(2, "2026-03-01"),
            try version(3, "2026-04-01", withdrawn: true), try version(4, "2026-02-01"),
            try version(5, "2026-05-01"), try version(6, "2026-05-01"),
        ])
    }
}
