import LoyaltyRules
import PortableSQL

/// Tells members that their tier is about to end, and what would keep it; once for each term (TIER-07, TIER-12).
public struct TierWarnings: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Warns of the terms that end within so many days from a day on; returns how many members were warned.
    public func run(
        on day: CalendarDay, warningDays: Int = TierReview.warningDays, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        var last = MemberID(0)
        var warned = 0
        while true {
            try Task.checkCancellation()
            let (desk, after) = (desk, last)
            let page = try await desk.database.readAsync { tx -> (end: MemberID?, members: [MemberID]) in
                let program = try desk.programs.inForce(on: day, in: tx)
                var found: [(member: MemberID, keeping: TierKeeping)] = []
                let end = try TierScan(program: program, on: day, warningDays: warningDays)
                    .page(after: after, in: tx) { member, decision, _ in
                        if let keeping = decision.warning { found.append((member, keeping)) }
                    }
                guard let end else { return (nil, []) }
                let known = try TierRunTable.warned(after: after, through: end, in: tx)
                let due = found.filter { !known.contains("\($0.member) \($0.keeping.tier) \($0.keeping.until)") }
                return (end, due.map(\.member))
            }
            guard let end = page.end else { return warned }
            for member in page.members {
                let warning = WarnOfFall(member: member, on: day, warningDays: warningDays)
                if try await desk.perform(warning, by: .system).answer.warned { warned += 1 }
            }
            progress(warned)
            last = end
        }
    }
}
