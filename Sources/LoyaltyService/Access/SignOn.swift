import LoyaltyRules
import PortableSQL

/// Lets in members of staff whom an identity provider has signed in (single sign-on, SEC-14). Nobody gets a log-in by it: who
/// has none here stays outside. The first time somebody is known by their user name or verified address, which must be their
/// log-in here; from then on by what never changes at the provider, so that whoever gets the name after them is not let in.
public struct SignOn: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// - Parameter claims: what the provider said; signature, audience, time and nonce were looked at before.
    /// - Returns: nil for who has no log-in here, or one that was switched off.
    public func enter(
        _ claims: IdentityClaims, from visit: StaffVisit, language: Language
    ) async throws -> Entrance? {
        guard let user = try await user(claims), user.isActive else { return nil }
        return try await SignIn(desk).enter(user, visit, language, isStrong: IdentityReview.isStrong(claims))
    }

    private func user(_ claims: IdentityClaims) async throws -> StaffRow? {
        let known = try await desk.database.readAsync { tx -> StaffRow? in
            try IdentityTable.user(claims.subject, at: claims.issuer, in: tx).flatMap { try StaffTable.user($0, in: tx) }
        }
        if let known { return known }
        let names = claims.names.map { $0.lowercased() }.filter { !$0.isEmpty && $0.utf8.count <= 64 }
        return try await desk.writeOwn(by: .system) { context in
            let tx = context.tx
            // Another request may have bound them while this one waited.
            if let user = try IdentityTable.user(claims.subject, at: claims.issuer, in: tx) { return try StaffTable.user(user, in: tx) }
            for name in names {
                guard let user = try StaffTable.user(login: name, in: tx), user.isActive,
                    try !IdentityTable.isBound(user.id, at: claims.issuer, in: tx)
                else { continue }
                try IdentityTable.insert(claims.subject, at: claims.issuer, of: user.id, now: context.now, in: tx)
                try AuditTable.insert(context, operation: "user.identity", outcome: "done", reason: user.login)
                return user
            }
            return nil
        }
    }
}
