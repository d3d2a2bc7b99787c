import LoyaltyRules
import Testing

@Suite("Statements: for which days")
struct StatementPeriodTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("M14 what people ask for by name, on any day", arguments: [
        ("2026-06-15", ["2026-06-01 2026-06-15", "2026-05-01 2026-05-31", "2026-01-01 2026-06-15", "2025-01-01 2025-12-31"]),
        ("2026-01-01", ["2026-01-01 2026-01-01", "2025-12-01 2025-12-31", "2026-01-01 2026-01-01", "2025-01-01 2025-12-31"]),
        ("2024-03-31", ["2024-03-01 2024-03-31", "2024-02-01 2024-02-29", "2024-01-01 2024-03-31", "2023-01-01 2023-12-31"]),
    ])
    func usual(today: String, wanted: [String]) throws {
        let today = try day(today)
        let periods = StatementPeriod.Usual.allCases.map { StatementPeriod($0, today: today) }
        #expect(periods.map { "\($0.first) \($0.last)" } == wanted)
    }

    @Test("M14 a period ends today at the latest; turned round, or to come, it is none")
    func typed() throws {
        let (first, today) = (try day("2026-06-01"), try day("2026-06-15"))
        #expect(try StatementPeriod(first: first, last: try day("2026-12-31"), today: today).last == today)
        #expect(try StatementPeriod(first: first, last: first, today: today).contains(first))
        #expect(throws: StatementPeriod.Problem.order) { _ = try StatementPeriod(first: today, last: first, today: today) }
        let later = try day("2026-06-16")
        #expect(throws: StatementPeriod.Problem.future) { _ = try StatementPeriod(first: later, last: later, today: today) }
    }
}
