import Foundation
import LoyaltyRules
import PortableSQL

/// Signing in to the console: password, throttle, browser, session.
public struct SignIn: Sendable {
    let desk: Desk
    /// Staff are signed out after 8 hours, or 15 minutes without a request (ASVS 7.3).
    static let staffSeconds: Int64 = 8 * 3_600
    static let staffIdleSeconds: Int64 = 15 * 60
    /// Seconds for which a right password waits for what must follow.
    static let awaitingSeconds: Int64 = 10 * 60

    public init(_ desk: Desk) { self.desk = desk }

    /// What came of an attempt.
    public enum Outcome: Sendable {
        case signedIn(Entrance)
        /// Unknown login or wrong password: one answer for both.
        case wrong
        /// Too many failures; try again after so many seconds.
        case wait(seconds: Int64)
    }

    /// Tries a login and password.
    public func signIn(
        login: String, password: String, from visit: StaffVisit, language: Language
    ) async throws -> Outcome {
        let name = String(login.lowercased().prefix(64))
        let device = visit.device.map(Secret.digest) ?? ""
        let (user, isKnown) = try await desk.database.readAsync { tx -> (StaffRow?, Bool) in
            guard let user = try StaffTable.user(login: name, in: tx) else { return (nil, false) }
            return (user, try DeviceTable.seenAt(device, of: user.id, in: tx) != nil)
        }
        // A browser known to the account is counted by itself, so that a stranger's guesses don't keep its owner out (ASVS 6.1.1).
        let own = isKnown ? "device|" + name + "|" + device : "login|" + name
        let buckets = [own, "address|" + visit.address]
        if let seconds = try await Throttle(desk).begin(buckets) { return .wait(seconds: seconds) }
        let isRight = await verify(password, user)
        guard isRight, let user, user.isActive else { return .wrong }
        try await Throttle(desk).succeeded(buckets)
        return .signedIn(try await enter(user, visit, language))
    }

    /// Opens a session for somebody who showed who they are; it waits where a second factor is due.
    /// - Parameter isStrong: whether more than a password was shown already.
    func enter(
        _ user: StaffRow, _ visit: StaffVisit, _ language: Language, isStrong: Bool = false
    ) async throws -> Entrance {
        let (desk, now, secret) = (desk, desk.clock.now(), Secret.token())
        let device = visit.device ?? Secret.token()
        return try await desk.write { tx in
            let awaits = isStrong ? .nothing : try SecondFactor.awaited(of: user, in: tx)
            try SessionTable.deleteExpired(now, in: tx)
            let seconds = awaits == .nothing ? Self.staffSeconds : Self.awaitingSeconds
            try SessionTable.insert(
                SessionRow(
                    digest: Secret.digest(secret), kind: .staff, subject: user.id, csrf: Secret.token(),
                    language: language, flash: "", createdAt: now, seenAt: now, expiresAt: now.adding(seconds: seconds),
                    id: desk.ids.next(now), agent: visit.shownAgent, address: visit.address, awaits: awaits),
                in: tx)
            guard awaits == .nothing else { return Entrance(secret: secret, awaits: awaits, device: nil, notice: nil) }
            let notice = try Self.noteDevice(device, of: user.id, visit, at: now, in: tx)
            return Entrance(secret: secret, awaits: .nothing, device: device, notice: notice)
        }
    }

    /// Notes the browser, and says what its owner should know: that it is new, or that another one is.
    static func noteDevice(
        _ device: String, of user: Int64, _ visit: StaffVisit, at now: Instant, in tx: any SQLTransaction
    ) throws -> Entrance.Notice? {
        let digest = Secret.digest(device)
        let seen = try DeviceTable.seenAt(digest, of: user, in: tx)
        let newest = try DeviceTable.newest(after: seen ?? Instant(milliseconds: -1), of: user, besides: digest, in: tx)
        try DeviceTable.put(digest, of: user, agent: visit.shownAgent, address: visit.address, at: now, in: tx)
        // The very first browser of somebody is no news.
        return newest.map { seen == nil ? .thisIsNew : .another($0) }
    }

    /// Hashing takes as long for an unknown login, and never runs on a thread that serves requests.
    private func verify(_ password: String, _ user: StaffRow?) async -> Bool {
        let stored = user?.passwordHash ?? PasswordHash.ofNobody
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: PasswordHash.verify(password, against: stored) && user != nil)
            }
        }
    }
}
