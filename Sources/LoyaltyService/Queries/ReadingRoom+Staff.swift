import LoyaltyRules
import PortableSQL

/// Who may sign in, for whoever manages access.
extension ReadingRoom {
    /// Every member of staff at the reader's hotels by login, with their sessions and second factors.
    /// - Throws: `Refusal` `permission_denied`.
    public func staff(by actor: Actor) async throws -> [StaffView] {
        guard actor.permissions.contains(.manageAccess) else { throw Self.denied(.manageAccess) }
        let now = desk.clock.now()
        return try await desk.database.readAsync { tx in
            let counts = try SessionTable.counts(
                at: now, usedSince: now.adding(seconds: -SignIn.staffIdleSeconds), in: tx)
            let confirmed = try FactorTable.confirmed(in: tx)
            let demanding = try SecondFactor.demanding(in: tx)
            return try StaffTable.list(in: tx).filter { AccessScope.covers($0.properties, actor) }.map { row in
                StaffView(
                    id: row.id, login: row.login, name: row.name, roles: row.roles, properties: row.properties?.sorted(),
                    isActive: row.isActive, sessions: counts[row.id] ?? 0, hasSecondFactor: confirmed.contains(row.id),
                    owesSecondFactor: SecondFactorRule.isDemanded(of: row.roles, by: demanding))
            }
        }
    }

    /// Members of staff who looked at more members within the last hour than should pass without a question, the most first;
    /// nobody for who may not audit every hotel (T11).
    public func wideReaders(by actor: Actor) async throws -> [(actor: String, members: Int)] {
        guard actor.permissions.contains(.readAudit), actor.properties == nil else { return [] }
        let since = IDSource.first(at: desk.clock.now().adding(seconds: -ReadingAlarm.seconds))
        return try await desk.database.readAsync { tx in
            try TrailTable.readers(since: since, above: ReadingAlarm.most, in: tx).filter {
                $0.actor.hasPrefix("staff:") && ReadingAlarm.isDue(members: $0.members)
            }
        }
    }

    /// The roles that must show a second factor.
    /// - Throws: `Refusal` `permission_denied`.
    public func secondFactorRoles(by actor: Actor) async throws -> Set<Role> {
        guard actor.permissions.contains(.manageAccess) else { throw Self.denied(.manageAccess) }
        return try await desk.database.readAsync { try SecondFactor.demanding(in: $0) }
    }
}
