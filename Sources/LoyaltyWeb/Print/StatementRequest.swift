import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The days for which somebody asks a statement: as typed, else this year.
struct StatementRequest: Sendable {
    let from: String
    let to: String
    let today: CalendarDay

    init(_ request: Request, today: CalendarDay) {
        let year = StatementPeriod(.thisYear, today: today)
        let (first, last) = (Query.value("from", of: request), Query.value("to", of: request))
        from = first.isEmpty ? "\(year.first)" : first
        to = last.isEmpty ? "\(year.last)" : last
        self.today = today
    }

    /// - Throws: `InvalidInput` for `from` or `to`.
    func period() throws -> StatementPeriod {
        let log = InputLog()
        let (first, last) = (CalendarDay(from), CalendarDay(to))
        if first == nil { log.add("from", "malformed_day") }
        if last == nil { log.add("to", "malformed_day") }
        try log.finish()
        guard let first, let last else { throw InvalidInput("from", "malformed_day") }
        do {
            return try StatementPeriod(first: first, last: last, today: today)
        } catch {
            throw InvalidInput("from", error.rawValue)
        }
    }
}
