import LoyaltyRules
import PortableSQL

/// Ends the choices whose deadline lies before a business day: what the document says for that case is given (ADV-09).
/// Repeatable: a second run finds nothing.
public struct CloseOffersRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for a business day; returns how many offers were ended.
    public func run(on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var last = MemberID(0)
        var (seen, ended) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try OfferTable.members(endingBefore: day, after: after, limit: 200, in: $0)
            }
            guard let end = page.last else { return ended }
            for member in page { ended += try await close(member, before: day) }
            seen += page.count
            progress(seen)
            last = end
        }
    }

    private func close(_ member: MemberID, before day: CalendarDay) async throws -> Int {
        let offers = try await desk.database.readAsync { try OfferTable.all(of: member, in: $0) }
        var ended = 0
        for row in offers where row.state == .open && row.offer.until.map({ $0 < day }) ?? false {
            do {
                _ = try await desk.perform(CloseChoice(member: member, offer: row.id, on: day), by: .system)
                ended += 1
            } catch let refusal as Refusal {
                guard refusal.code == .memberClosed || refusal.code == .choiceMade else { throw refusal }
            }
        }
        return ended
    }
}
