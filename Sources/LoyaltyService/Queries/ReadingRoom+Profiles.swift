import LoyaltyRules
import PortableSQL

/// Profiles: of one member, of many, and what they are made of.
extension ReadingRoom {
    /// A member's profile. What tells of health is hidden, except from the member, and from whoever may change profiles and says
    /// why.
    /// - Throws: `Refusal` `permission_denied`, `member_restricted`, `program_none_in_force`.
    public func profile(of member: MemberID, revealing reason: String = "", by actor: Actor) async throws -> ProfileView? {
        try authorize(member, actor)
        let isOwn = actor == .member(member)
        if !reason.isEmpty && !isOwn && !actor.permissions.contains(.updateMember) { throw Self.denied(.updateMember) }
        let (desk, showsHealth) = (desk, isOwn || !reason.isEmpty)
        let answersForData = isOwn || actor.permissions.contains(.managePrivacy)
        let view = try await desk.database.readAsync { tx in
            let query = try ProfileQuery(desk, in: tx)
            if !reason.isEmpty {
                // What is restricted is used by nobody but who answers for it (PIPL 47).
                let limits = try LimitTable.inForce(on: query.today, of: member, keyring: desk.keyring, in: tx)
                guard ProcessingReview.mayEdit(limits: Set(limits.map(\.kind)), answersForData: answersForData) else {
                    throw Refusal(.memberRestricted)
                }
            }
            return try query.view(member, showsHealth: showsHealth)
        }
        if let view {
            let members = [member] + view.merged.map(\.member)
            try await note(reason.isEmpty ? "profile" : "profile health", members, reason: reason, by: actor)
        }
        return view
    }

    /// The changes of a member's profile before one, newest first. What tells of health is left out, except for the member.
    /// - Throws: `Refusal` `permission_denied`.
    public func profileChanges(
        of member: MemberID, before id: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [ProfileChangeRow] {
        try authorize(member, actor)
        let keyring = desk.keyring
        let rows = try await desk.database.readAsync {
            try ProfileChangeTable.list(of: member, before: id, limit: limit, keyring: keyring, in: $0)
        }
        if !rows.isEmpty { try await note("profile", [member], by: actor) }
        guard actor != .member(member) else { return rows }
        return rows.map {
            ProfileChangeRow(
                id: $0.id, field: $0.field, channel: $0.channel, actor: $0.actor,
                change: $0.isSensitive ? nil : $0.change.map(Self.masked), isSensitive: $0.isSensitive, recordedAt: $0.recordedAt)
        }
    }

    /// Contacts as they are shown by default.
    private static func masked(_ change: ProfileChange) -> ProfileChange {
        switch change.field {
        case "mobile":
            ProfileChange(
                change.field, MobileNumber(change.old)?.masked ?? "", MobileNumber(change.new)?.masked ?? "")
        case "email":
            ProfileChange(
                change.field, EmailAddress(change.old)?.masked ?? "", EmailAddress(change.new)?.masked ?? "")
        default: change
        }
    }

    /// Members of a list after one, in the order of their ids; `next` goes on where this page ended, also where it found nobody.
    /// - Parameters:
    ///   - property: the hotel at which they joined; empty for all.
    ///   - tag: a tag that they carry, by hand or by rule; empty for all.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func profiles(
        _ which: ProfileList, property: String = "", tag: String = "", after member: MemberID, limit: Int, by actor: Actor
    ) async throws -> (lines: [ProfileLine], next: MemberID?) {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let found = try await desk.database.readAsync { tx -> (lines: [ProfileLine], next: MemberID?) in
            let query = try ProfileQuery(desk, in: tx)
            var (lines, last) = ([ProfileLine](), member)
            // A page looks at so many members at most: in a large chain nobody waits for the end of the list.
            for _ in 0..<Self.pagesLookedAt {
                let rows = try ProfileTable.list(which, after: last, limit: Self.rowsLookedAt, in: tx)
                for row in rows {
                    last = row.member
                    guard property.isEmpty || row.property == property, let line = try query.line(row, which, tag: tag) else { continue }
                    lines.append(line)
                    if lines.count == limit { return (lines, last) }
                }
                if rows.count < Self.rowsLookedAt { return (lines, nil) }
            }
            return (lines, last)
        }
        try await note("name contacts-masked standing profile", found.lines.map(\.member.member), by: actor)
        return found
    }

    private static var pagesLookedAt: Int { 10 }
    private static var rowsLookedAt: Int { 100 }

    /// The catalogue of preferences, the tags, and the terms.
    public func profileSettings() async throws -> (choices: [PreferenceChoice], tags: [ProfileTag], terms: ProfileTerms) {
        try await desk.database.readAsync {
            (try ProfileSettings.choices(in: $0), try ProfileSettings.tags(in: $0), try ProfileSettings.terms(in: $0))
        }
    }

    /// The staff who may be account managers: those who are active, by number and name.
    /// - Throws: `Refusal` `permission_denied`.
    public func accountManagers(by actor: Actor) async throws -> [(id: Int64, name: String)] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        return try await desk.database.readAsync { tx in
            try StaffTable.list(in: tx).filter(\.isActive).map { (id: $0.id, name: $0.name) }
        }
    }
}
