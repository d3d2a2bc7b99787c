import LoyaltyRules
import PortableSQL

/// Tells members who referred a friend, and the friend, that the friend joined, or consumed for the first time; tells who
/// brought most friends in a period; and takes it back when the friend's consumption was cancelled (REF-01 … REF-03, REF-06,
/// REF-08). Repeatable: the friend, or the period, is the event's subject.
///
/// A job, because an operation never locks two members in an order that it does not choose.
public struct ReferralRun: Sendable {
    let desk: Desk
    private static let page = 200

    public init(_ desk: Desk) { self.desk = desk }

    /// Walks all referrals on a business day; returns how many events were posted or taken back.
    public func run(on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let desk = desk
        let newest = try await desk.database.readAsync { try desk.programs.newest(in: $0) }
        guard let program = newest else { return 0 }
        var tallies = FriendTally.all(of: program, on: day)
        var last = MemberID(0)
        var (seen, done) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try ReferralTable.page(after: after, limit: Self.page, in: $0)
            }
            guard let end = page.last else { break }
            for referral in page {
                let consumed = try await desk.database.readAsync { try FolioTable.consumed(by: referral.friend, $0) }
                for index in tallies.indices { tallies[index].count(referral, consumed: consumed, program: program) }
                for step in try await steps(of: referral, consumed: consumed, program: program) {
                    if try await step.settle(at: desk) { done += 1 }
                }
            }
            seen += page.count
            progress(seen)
            last = end.friend
        }
        for tally in tallies {
            for step in try await places(in: tally) where try await step.settle(at: desk) { done += 1 }
        }
        return done
    }

    /// What the two members of a referral may have been told, and whether it holds now.
    private func steps(
        of referral: ReferralRow, consumed: [FriendConsumption], program: Program
    ) async throws -> [ReferralStep] {
        let due = program.names.events.compactMap { event -> (event: String, side: ReferralSide, day: CalendarDay?)? in
            switch event.occurs {
            case .friendJoins(let side): return (event.id, side, referral.on)
            case .friendConsumes(let fact, let side):
                let first = FriendConsumption.firstDay(in: consumed, of: fact, program: program)
                return (event.id, side, first.map { max($0, referral.on) })
            default: return nil
            }
        }
        return try await desk.database.readAsync { tx in
            try due.map { due in
                let member = due.side == .referrer ? referral.referrer : referral.friend
                return try ReferralStep(member, event: due.event, subject: "\(referral.friend)", day: due.day, in: tx)
            }
        }
    }

    /// Who has a place in a ranking, or has one no longer. Who has left has none, and takes none from others.
    private func places(in tally: FriendTally) async throws -> [ReferralStep] {
        try await desk.database.readAsync { tx in
            let staying = try tally.friends.filter { member, _ in
                try StandingTable.row(member, in: tx)?.status == .active
            }
            let winners = Set(tally.ranking.winners(among: staying))
            return try staying.keys.sorted().compactMap { member in
                guard winners.contains(member) || tally.ranking.isForfeited(by: staying[member] ?? 0) else { return nil }
                return try ReferralStep(
                    member, event: tally.event, subject: tally.period.name,
                    day: winners.contains(member) ? tally.period.last : nil, in: tx)
            }
        }
    }
}
