import LoyaltyRules
import PortableSQL

/// Looks once a day at what members did with points, and opens cases where it is unusual (T6, SEC-09).
public struct SignalRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Returns how many cases were opened. Repeatable: what has a case gets no other.
    public func run(on day: CalendarDay) async throws -> Int {
        var opened = 0
        for signal in try await signals(on: day) {
            try Task.checkCancellation()
            let answer = try await desk.perform(RaiseSignal(signal), by: .system).answer
            if answer.number != nil { opened += 1 }
        }
        return opened
    }

    private func signals(on day: CalendarDay) async throws -> [MemberSignal] {
        let now = desk.clock.now()
        let month = try await WorkReading(desk).facts(days: SignalReview.ringDays, until: now)
        let yesterday = IDSource.first(at: now.adding(seconds: -86_400))
        let joined = try await desk.database.readAsync { tx in
            try [day.adding(days: -1), day].flatMap {
                try ReferralTable.ranking(from: $0, to: $0, limit: 1_000, in: tx)
            }
        }
        return SignalReview.velocity(month.filter { $0.operation >= yesterday }) + SignalReview.rings(month)
            + SignalReview.friends(joined.map { ($0.referrer, Int($0.friends)) })
    }
}
