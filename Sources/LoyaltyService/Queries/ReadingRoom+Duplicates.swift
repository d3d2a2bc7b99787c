import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// The accounts that may be a member's too, the likeliest first.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members.
    public func duplicates(of member: MemberID, limit: Int, by actor: Actor) async throws -> [DuplicateView] {
        try await duplicates(limit: limit, by: actor) { desk, tx in
            guard let person = try MemberTable.person(member, keyring: desk.keyring, in: tx) else { return nil }
            return DuplicateSearch.Guest(
                name: person.name, mobile: person.mobile.flatMap(MobileNumber.init), email: person.email.flatMap(EmailAddress.init),
                birthday: try MemberTable.traits(member, in: tx).birthday, member: member)
        }
    }

    /// The accounts that may belong to a guest who is about to join, the likeliest first.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members.
    public func duplicates(
        name: String, mobile: MobileNumber?, email: EmailAddress?, birthday: MonthDay?, document: IdentityDocument? = nil,
        limit: Int, by actor: Actor
    ) async throws -> [DuplicateView] {
        try await duplicates(limit: limit, by: actor) { _, _ in
            DuplicateSearch.Guest(name: name, mobile: mobile, email: email, birthday: birthday, document: document)
        }
    }

    private func duplicates(
        limit: Int, by actor: Actor, _ guest: @escaping @Sendable (Desk, any SQLTransaction) throws -> DuplicateSearch.Guest?
    ) async throws -> [DuplicateView] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let found = try await desk.database.readAsync { tx in
            try guest(desk, tx).map { try DuplicateSearch.find($0, limit: limit, desk: desk, in: tx) } ?? []
        }
        if !found.isEmpty { try await note("name contacts-masked standing", found.map(\.member.member), by: actor) }
        return found
    }
}
