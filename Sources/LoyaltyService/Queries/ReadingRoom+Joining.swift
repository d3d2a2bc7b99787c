import LoyaltyRules
import PortableSQL

/// How guests join: channels, codes, and the applications that wait.
extension ReadingRoom {
    /// Applications that wait at the actor's hotels, the most pressing first.
    /// - Throws: `Refusal` `permission_denied`.
    public func openApplications(limit: Int, by actor: Actor) async throws -> [ApplicationRow] {
        guard actor.permissions.contains(.reviewApplications) else { throw Self.denied(.reviewApplications) }
        let keyring = desk.keyring
        return try await desk.database.readAsync {
            try ApplicationTable.open(limit: limit, keyring: keyring, in: $0).filter { actor.covers($0.property) }
        }
    }

    /// Applications that were answered last at the actor's hotels.
    /// - Throws: `Refusal` `permission_denied`.
    public func decidedApplications(limit: Int, by actor: Actor) async throws -> [ApplicationRow] {
        guard actor.permissions.contains(.reviewApplications) else { throw Self.denied(.reviewApplications) }
        let keyring = desk.keyring
        return try await desk.database.readAsync {
            try ApplicationTable.decided(limit: limit, keyring: keyring, in: $0).filter { actor.covers($0.property) }
        }
    }

    /// One application, with the members who may be the same person.
    /// - Throws: `Refusal` `permission_denied`, `property_out_of_scope`.
    public func application(_ id: Int64, by actor: Actor) async throws -> ApplicationView? {
        guard actor.permissions.contains(.reviewApplications) else { throw Self.denied(.reviewApplications) }
        let desk = desk
        let row = try await desk.database.readAsync { try ApplicationTable.one(id, keyring: desk.keyring, in: $0) }
        guard let row else { return nil }
        guard actor.covers(row.property) else { throw Refusal(.propertyOutOfScope, ["property": .property(row.property)]) }
        guard let form = row.form, actor.permissions.contains(.readMember) else { return ApplicationView(row: row, duplicates: []) }
        let found = try await duplicates(
            name: form.name, mobile: form.mobile.flatMap(MobileNumber.init), email: form.email.flatMap(EmailAddress.init),
            birthday: form.birthday.flatMap { MonthDay($0) }, document: form.document, limit: 10, by: actor)
        return ApplicationView(row: row, duplicates: found)
    }

    /// What joining by a channel asks for.
    public func joinPolicy(_ channel: JoinChannel) async throws -> JoinPolicy {
        try await desk.database.readAsync { try JoinChannelTable.policy(channel, in: $0) }
    }

    /// What joining by each channel asks for.
    public func joinPolicies() async throws -> [(channel: JoinChannel, policy: JoinPolicy)] {
        try await desk.database.readAsync { tx in
            try JoinChannel.allCases.map { (channel: $0, policy: try JoinChannelTable.policy($0, in: tx)) }
        }
    }

    /// The codes of the actor's hotels, newest first.
    /// - Throws: `Refusal` `permission_denied`.
    public func joinCodes(limit: Int, by actor: Actor) async throws -> [JoinCodeRow] {
        guard actor.permissions.contains(.reviewApplications) else { throw Self.denied(.reviewApplications) }
        return try await desk.database.readAsync {
            try JoinCodeTable.list(limit: limit, in: $0).filter { actor.covers($0.property) }
        }
    }

    /// A code that a guest has scanned; nil when there is none, or it is closed.
    public func joinCode(_ code: String) async throws -> JoinCodeRow? {
        try await desk.database.readAsync { try JoinCodeTable.one(code, in: $0) }.flatMap { $0.closedAt == nil ? $0 : nil }
    }

    /// How a member came; nil when nothing is known but the channel.
    /// - Throws: `Refusal` `permission_denied`.
    public func origin(of member: MemberID, by actor: Actor) async throws -> OriginRow? {
        guard actor == .member(member) || actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        return try await desk.database.readAsync { try OriginTable.row(member, in: $0) }
    }

    /// How those came who became members in the last days, at the hotels that the reader may act for (MEM-29).
    /// - Throws: `Refusal` `permission_denied`.
    public func origins(days: Int, by actor: Actor) async throws -> [OriginCount] {
        guard actor.permissions.contains(.reviewApplications) else { throw Self.denied(.reviewApplications) }
        let since = MemberID(IDSource.first(at: desk.clock.now().adding(seconds: -Int64(days) * 86_400)))
        let counts = try await desk.database.readAsync { try OriginTable.counts(since: since, in: $0) }
        let seen = counts.filter { actor.covers($0.hotel) }.map(\.count)
        return Dictionary(grouping: seen) { [$0.channel, $0.source?.rawValue ?? ""] }.values.map { same in
            OriginCount(
                channel: same[0].channel, source: same[0].source, joined: same.reduce(0) { $0 + $1.joined },
                came: same.reduce(0) { $0 + $1.came })
        }.sorted { ($1.joined, $0.channel, $0.source?.rawValue ?? "") < ($0.joined, $1.channel, $1.source?.rawValue ?? "") }
    }
}
