import LoyaltyRules
import PortableSQL

/// Tier runs and their review lists.
extension ReadingRoom {
    /// Tier runs, newest first, before one.
    public func tierRuns(before id: Int64 = .max, limit: Int, by actor: Actor) async throws -> [TierRunRow] {
        try demandTierRuns(actor)
        return try await desk.database.readAsync { try TierRunTable.list(before: id, limit: limit, in: $0) }
    }

    /// One tier run.
    /// - Throws: `Refusal` `tier_run_unknown`.
    public func tierRun(_ id: Int64, by actor: Actor) async throws -> TierRunView {
        try demandTierRuns(actor)
        let programs = desk.programs
        let view = try await desk.database.readAsync { tx -> TierRunView? in
            guard let row = try TierRunTable.row(id, in: tx) else { return nil }
            return TierRunView(
                row: row, program: try programs.program(row.programVersion, in: tx),
                outcomes: try TierRunItemTable.outcomes(id, in: tx), held: try TierRunItemTable.heldCount(id, in: tx))
        }
        guard let view else { throw Refusal(.tierRunUnknown) }
        return view
    }

    /// Members on the review list of a run, after one.
    public func tierRunItems(
        _ id: Int64, _ filter: TierRunItemRow.Filter, after member: MemberID = MemberID(0), limit: Int, by actor: Actor
    ) async throws -> [TierRunItemRow] {
        try demandTierRuns(actor)
        return try await desk.database.readAsync {
            try TierRunItemTable.page(id, filter, after: member, limit: limit, in: $0)
        }
    }

    /// One member of the review list of a run.
    public func tierRunItem(_ id: Int64, _ member: MemberID, by actor: Actor) async throws -> TierRunItemRow? {
        try demandTierRuns(actor)
        return try await desk.database.readAsync { try TierRunItemTable.one(member, run: id, in: $0) }
    }

    /// Names and cards of members, for a list.
    public func summaries(of members: [MemberID], by actor: Actor) async throws -> [MemberID: MemberSummary] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let found = try await desk.database.readAsync { tx in
            try members.compactMap { try MemberSearch.summary($0, desk: desk, in: tx) }
        }
        try await note("name contacts-masked standing", found.map(\.member), by: actor)
        return Dictionary(found.map { ($0.member, $0) }) { first, _ in first }
    }

    /// Whoever works on tier runs reads them, and whoever audits.
    private func demandTierRuns(_ actor: Actor) throws {
        let permissions: Set<Permission> = [.reviewTiers, .publishTiers, .readAudit]
        guard actor.permissions.isDisjoint(with: permissions) else { return }
        throw Self.denied(.reviewTiers)
    }
}
