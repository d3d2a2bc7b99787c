import LoyaltyRules
import PortableSQL

/// Finding members by combined conditions (MEM-17): only those who joined at a hotel of the reader's.
extension ReadingRoom {
    /// Found members after one; each leaves its line in the access log.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func found(
        _ filter: MemberFilter, after member: MemberID = MemberID(0), limit: Int, by actor: Actor
    ) async throws -> FoundMembers {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let page = try await desk.database.readAsync { tx in
            let page = try Self.finder(filter, hotels: actor.properties, desk, tx).page(after: member, limit: limit, in: tx)
            return FoundMembers(
                members: try page.found.compactMap { try MemberSearch.summary($0, desk: desk, in: tx) }, next: page.next)
        }
        try await note("name contacts-masked standing", page.members.map(\.member), by: actor)
        return page
    }

    /// The ids of found members, at most so many, and whether there are, or may be, more.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func foundIDs(
        _ filter: MemberFilter, atMost most: Int, by actor: Actor
    ) async throws -> (members: [MemberID], isMore: Bool) {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        return try await desk.database.readAsync { tx in
            let page = try Self.finder(filter, hotels: actor.properties, desk, tx).page(after: MemberID(0), limit: most, in: tx)
            return (page.found, page.next != nil)
        }
    }

    /// - Throws: `Refusal` `program_none_in_force`.
    static func finder(
        _ filter: MemberFilter, hotels: Set<String>?, _ desk: Desk, _ tx: any SQLTransaction
    ) throws -> MemberFinder {
        guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
        let program = try desk.programs.inForce(on: today, in: tx)
        return MemberFinder(filter: filter, hotels: hotels, today: today, program: program)
    }
}
