import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// The family pool of a member; without a pool for one who is in none.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func family(of member: MemberID, by actor: Actor) async throws -> FamilyView {
        try authorize(member, actor)
        let (desk, now) = (desk, desk.clock.now())
        let view = try await desk.database.readAsync { try Self.family(of: member, desk: desk, now: now, in: $0) }
        if !view.people.isEmpty { try await note("name family", view.people.map(\.member.member), by: actor) }
        return view
    }

    private static func family(
        of member: MemberID, desk: Desk, now: Instant, in tx: any SQLTransaction
    ) throws -> FamilyView {
        guard let seat = try PoolTable.seat(of: member, in: tx), let newest = try desk.programs.newest(in: tx) else {
            return FamilyView(pool: nil, people: [], movedThisYear: 0)
        }
        let today = BusinessDay.of(now, timeZone: newest.properties[0].timeZone)
        let program = try desk.programs.inForce(on: today, in: tx)
        let asset = program.terms.pool?.asset ?? program.points.id
        let year = WindowDays.range(of: .calendarYear, on: today, joinedOn: nil, whole: true)
        let people = try PoolTable.people(of: seat.pool, in: tx).compactMap { seat -> FamilyView.Person? in
            guard let summary = try MemberSearch.summary(seat.member, desk: desk, in: tx) else { return nil }
            let held = try StandingTable.row(seat.member, in: tx)?.balances[asset].held ?? 0
            return .init(member: summary, isHead: seat.head == seat.member, joinedOn: seat.joinedOn, held: held)
        }
        let moved = try LedgerTable.moved(
            asset, by: PoolTerms.rule, of: member, from: year.from ?? today, until: year.until ?? today, out: true, in: tx)
        return FamilyView(pool: seat.pool, people: people, movedThisYear: moved)
    }
}
