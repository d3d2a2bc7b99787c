import LoyaltyRules
import PortableSQL

/// Recommendations: a member's link and friends, and who brought most (REF-01, REF-06).
extension ReadingRoom {
    /// The friends that a member brought, the newest first, without their names.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func referrals(by member: MemberID, limit: Int, by actor: Actor) async throws -> [ReferralView] {
        try authorize(member, actor)
        let desk = desk
        let views = try await desk.database.readAsync { tx -> [ReferralView] in
            let events = try desk.programs.newest(in: tx)?.names.events.filter(\.isOfFriend) ?? []
            return try ReferralTable.referrals(by: member, limit: limit, in: tx).map { row in
                let told = try events.filter {
                    try FolioPosting.toldEvent($0.id, subject: "\(row.friend)", member: member, in: tx) != nil
                }
                return ReferralView(joinedOn: row.on, rewards: told.count, rewardsAtMost: events.count)
            }
        }
        if !views.isEmpty { try await note("referrals", [member], by: actor) }
        return views
    }

    /// Who brought most friends from one day to another, with their names.
    /// - Throws: `Refusal` `permission_denied`.
    public func referralRanking(
        from first: CalendarDay, to last: CalendarDay, limit: Int, by actor: Actor
    ) async throws -> [(member: MemberSummary, friends: Int64)] {
        guard actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        let desk = desk
        let lines = try await desk.database.readAsync { tx in
            try ReferralTable.ranking(from: first, to: last, limit: limit, in: tx).compactMap { line in
                try MemberSearch.summary(line.referrer, desk: desk, in: tx).map { (member: $0, friends: line.friends) }
            }
        }
        if !lines.isEmpty { try await note("name referrals", lines.map(\.member.member), by: actor) }
        return lines
    }
}

extension EventKind {
    /// Whether it is told of a member because of a friend.
    fileprivate var isOfFriend: Bool {
        switch occurs {
        case .friendJoins(tells: .referrer), .friendConsumes(_, tells: .referrer): true
        default: false
        }
    }
}
