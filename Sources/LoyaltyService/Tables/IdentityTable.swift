import LoyaltyRules
import PortableSQL

enum IdentitySQL: String, CaseIterable {
    case user = "SELECT user_id FROM staff_identity WHERE issuer = $1 AND subject = $2"
    case ofUser = "SELECT subject FROM staff_identity WHERE user_id = $1 AND issuer = $2"
    case insert = "INSERT INTO staff_identity (issuer, subject, user_id, bound_at) VALUES ($1, $2, $3, $4)"
    case delete = "DELETE FROM staff_identity WHERE user_id = $1"
}

/// Who of the staff is whom at an identity provider.
enum IdentityTable {
    static func user(_ subject: String, at issuer: String, in tx: any SQLTransaction) throws -> Int64? {
        try tx.firstRow(IdentitySQL.user.rawValue, [.text(issuer), .text(subject)])?.integer(0)
    }

    static func isBound(_ user: Int64, at issuer: String, in tx: any SQLTransaction) throws -> Bool {
        try tx.firstRow(IdentitySQL.ofUser.rawValue, [.integer(user), .text(issuer)]) != nil
    }

    static func insert(
        _ subject: String, at issuer: String, of user: Int64, now: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(IdentitySQL.insert.rawValue, [.text(issuer), .text(subject), .integer(user), .at(now)])
    }

    /// Forgets who somebody is at every provider; the next sign-in binds them anew.
    static func delete(_ user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(IdentitySQL.delete.rawValue, [.integer(user)])
    }
}
