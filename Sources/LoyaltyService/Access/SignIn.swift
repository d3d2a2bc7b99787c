import Foundation
import LoyaltyRules
import PortableSQL

/// Signing in and out of the console: password, throttle, session.
public struct SignIn: Sendable {
    let desk: Desk
    /// Staff are signed out after 8 hours, or 60 minutes without a request.
    static let staffSeconds: Int64 = 8 * 3_600
    static let staffIdleSeconds: Int64 = 3_600

    public init(_ desk: Desk) { self.desk = desk }

    /// What came of an attempt.
    public enum Outcome: Sendable {
        /// The secret for the cookie.
        case signedIn(secret: String)
        /// Unknown login or wrong password: one answer for both.
        case wrong
        /// Too many failures; try again after so many seconds.
        case wait(seconds: Int64)
    }

    /// Tries a login and password from an address.
    public func signIn(
        login: String, password: String, address: String, language: Language
    ) async throws -> Outcome {
        let name = String(login.lowercased().prefix(64))
        let buckets = ["login|" + name, "address|" + address]
        if let seconds = try await Throttle(desk).begin(buckets) { return .wait(seconds: seconds) }
        let user = try await desk.database.readAsync { try StaffTable.user(login: name, in: $0) }
        let isRight = await verify(password, user)
        guard isRight, let user, user.isActive else { return .wrong }
        try await Throttle(desk).succeeded(buckets)
        let secret = Secret.token()
        let now = desk.clock.now()
        try await desk.write { tx in
            try SessionTable.deleteExpired(now, in: tx)
            try SessionTable.insert(
                SessionRow(
                    digest: Secret.digest(secret), kind: .staff, subject: user.id, csrf: Secret.token(),
                    language: language, flash: "", createdAt: now, seenAt: now,
                    expiresAt: now.adding(seconds: Self.staffSeconds)),
                in: tx)
        }
        return .signedIn(secret: secret)
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
