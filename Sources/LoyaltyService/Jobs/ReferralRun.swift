import LoyaltyRules
import PortableSQL

/// Tells members who referred a friend that the friend joined, or consumed for the first time; and takes it back when
/// the friend's consumption was cancelled (REF-01 … REF-03, REF-08). Repeatable: the friend is the event's subject.
///
/// A job, because an operation never locks two members in an order that it does not choose.
public struct ReferralRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Walks all referrals; returns how many events were posted or taken back.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var last = MemberID(0)
        var (seen, done) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try ReferralTable.page(after: after, limit: 200, in: $0)
            }
            guard let end = page.last else { return done }
            for referral in page { done += try await follow(referral) }
            seen += page.count
            progress(seen)
            last = end.friend
        }
    }

    /// One step that a referral may have: whether it holds now, and whether it is told.
    private struct Step: Sendable {
        let event: String
        /// The day of the friend's fact; nil when there is none, or no longer.
        let day: CalendarDay?
        /// The event as it stands in the referrer's ledger.
        let told: Int64?
    }

    private func follow(_ referral: ReferralRow) async throws -> Int {
        var done = 0
        for step in try await steps(of: referral) {
            if let day = step.day, step.told == nil {
                let record = RecordEvent(
                    member: .id(referral.referrer), event: step.event, subject: "\(referral.friend)", on: day)
                if try await EventTelling.tell(record, at: desk) { done += 1 }
            } else if step.day == nil, let folio = step.told {
                let reason = "the friend's consumption was cancelled"
                let cancel = CancelFolio(member: referral.referrer, folio: folio, reason: reason)
                if try await take(cancel) { done += 1 }
            }
        }
        return done
    }

    private func take(_ cancel: CancelFolio) async throws -> Bool {
        do {
            _ = try await desk.perform(cancel, by: .system)
            return true
        } catch let refusal as Refusal {
            // What was given for it is spent, or the referrer has left: the next run tries again.
            let known: Set<RefusalCode> = [.memberClosed, .pointsAlreadySpent, .debtOverLimit, .folioCancelled]
            guard known.contains(refusal.code) else { throw refusal }
            return false
        }
    }

    private func steps(of referral: ReferralRow) async throws -> [Step] {
        let desk = desk
        return try await desk.database.readAsync { tx in
            guard let newest = try desk.programs.newest(in: tx) else { return [] }
            let consumed = try FolioTable.consumed(by: referral.friend, tx)
            var steps: [Step] = []
            for event in newest.names.events {
                let day: CalendarDay?
                switch event.occurs {
                case .friendJoins: day = referral.on
                case .friendConsumes(let kinds, let least, let condition):
                    let first = FriendConsumption.firstDay(
                        in: consumed, of: kinds, spendAtLeast: least, when: condition, program: newest)
                    day = first.map { max($0, referral.on) }
                default: continue
                }
                let told = try FolioPosting.toldEvent(
                    event.id, subject: "\(referral.friend)", member: referral.referrer, in: tx)
                steps.append(Step(event: event.id, day: day, told: told?.id))
            }
            return steps
        }
    }
}
