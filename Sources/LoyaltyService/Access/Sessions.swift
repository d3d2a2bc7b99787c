import LoyaltyRules
import PortableSQL
import Synchronization

/// Who is behind a cookie or an API key.
public struct Sessions: Sendable {
    let desk: Desk
    private let clients: ClientShelf

    public init(_ desk: Desk) {
        self.desk = desk
        clients = desk.clients
    }

    /// A session with whom it belongs to.
    public struct Holder: Sendable {
        public let session: SessionRow
        /// The member of staff; nil for a member's session.
        public let staff: StaffRow?
        public var actor: Actor { staff?.actor ?? .member(MemberID(session.subject)) }
        public var member: MemberID? { staff == nil ? MemberID(session.subject) : nil }
    }

    /// Who holds a secret; nil when it is unknown, expired, idle for too long, or its user was switched off.
    /// - Parameter awaiting: what the session waits for; one that waits opens nothing but what ends the waiting.
    public func holder(
        of secret: String, kind: SessionRow.Kind, awaiting: SessionRow.Awaits = .nothing
    ) async throws -> Holder? {
        let digest = Secret.digest(secret)
        let now = desk.clock.now()
        let found = try await desk.database.readAsync { tx -> Holder? in
            guard let session = try SessionTable.find(digest, in: tx), session.kind == kind, session.expiresAt > now,
                session.awaits == awaiting
            else { return nil }
            guard kind == .staff else { return Holder(session: session, staff: nil) }
            let idle = session.seenAt.adding(seconds: SignIn.staffIdleSeconds)
            guard idle > now, let user = try StaffTable.user(session.subject, in: tx), user.isActive else { return nil }
            return Holder(session: session, staff: user)
        }
        // Noted once a minute: a write for each click would be a waste.
        if let found, found.session.seenAt.adding(seconds: 60) < now {
            try await desk.write { try SessionTable.touch(digest, at: now, in: $0) }
        }
        return found
    }

    /// The client that an API key belongs to; nil when the key is unknown, or was revoked more than a second ago.
    public func client(key: String) async throws -> ClientRow? {
        let digest = Secret.digest(key)
        let now = desk.clock.now()
        if let known = clients.client(digest, at: now) { return known }
        let found = try await desk.database.readAsync { try ClientTable.client(digest: digest, in: $0) }
        if let found { clients.keep(found, digest, at: now) }
        return found
    }

    /// Ends a session.
    public func end(_ session: SessionRow) async throws {
        try await desk.write { try SessionTable.delete(session.digest, in: $0) }
    }

    /// The open sessions of a member of staff, the last used first, without those that have been idle for too long.
    public func list(of holder: Holder) async throws -> [SessionRow] {
        let (now, session) = (desk.clock.now(), holder.session)
        return try await desk.database.readAsync { tx in
            try SessionTable.list(session.kind, subject: session.subject, at: now, in: tx).filter {
                $0.seenAt.adding(seconds: SignIn.staffIdleSeconds) > now
            }
        }
    }

    /// The browsers from which a member of staff signed in, the last used first.
    public func devices(of holder: Holder) async throws -> [StaffDevice] {
        let user = holder.session.subject
        return try await desk.database.readAsync { try DeviceTable.list(of: user, in: $0) }
    }

    /// Ends one of somebody's own sessions; nobody else's.
    public func end(_ id: Int64, of holder: Holder) async throws {
        let session = holder.session
        try await desk.write { try SessionTable.delete(session.kind, subject: session.subject, id: id, in: $0) }
    }

    /// Ends all of somebody's own sessions but the one they act in.
    public func endOthers(of holder: Holder) async throws {
        let session = holder.session
        try await desk.write {
            try SessionTable.deleteOthers(session.kind, subject: session.subject, but: session.digest, in: $0)
        }
    }

    public func setLanguage(_ language: Language, of session: SessionRow) async throws {
        try await desk.write { try SessionTable.setLanguage(language, of: session.digest, in: $0) }
    }

    /// Keeps a message for the next page; empty to forget it.
    public func setFlash(_ flash: String, of session: SessionRow) async throws {
        try await desk.write { try SessionTable.setFlash(flash, of: session.digest, in: $0) }
    }
}
