import LoyaltyRules
import PortableSQL

enum FactorSQL: String, CaseIterable {
    case find = "SELECT sealed, confirmed_at, last_step FROM staff_factor WHERE user_id = $1"
    case put = """
        INSERT INTO staff_factor (user_id, sealed, confirmed_at, last_step) VALUES ($1, $2, NULL, 0)
        ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, last_step = 0
            WHERE staff_factor.confirmed_at IS NULL
        """
    /// One statement, so that of two who bring the same code at once one is too late.
    case use = "UPDATE staff_factor SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING last_step"
    case confirm = "UPDATE staff_factor SET confirmed_at = $2 WHERE user_id = $1 AND confirmed_at IS NULL"
    case delete = "DELETE FROM staff_factor WHERE user_id = $1"
    case confirmed = "SELECT user_id FROM staff_factor WHERE confirmed_at IS NOT NULL"
    case addRecovery = "INSERT INTO staff_recovery (user_id, code_digest, used_at) VALUES ($1, $2, NULL)"
    case useRecovery = """
        UPDATE staff_recovery SET used_at = $3 WHERE user_id = $1 AND code_digest = $2 AND used_at IS NULL
        RETURNING code_digest
        """
    case recoveryLeft = "SELECT COUNT(*) FROM staff_recovery WHERE user_id = $1 AND used_at IS NULL"
    case deleteRecovery = "DELETE FROM staff_recovery WHERE user_id = $1"
}

/// Second factors of staff: the sealed secret of their app, and digests of codes for when the phone is lost.
enum FactorTable {
    static func find(_ user: Int64, in tx: any SQLTransaction) throws -> FactorRow? {
        try tx.firstRow(FactorSQL.find.rawValue, [.integer(user)]).map {
            FactorRow(sealed: try $0.blob(0), confirmedAt: $0.integerOrNil(1).map(Instant.init(milliseconds:)), lastStep: try $0.integer(2))
        }
    }

    /// Keeps a new secret, unless one is confirmed already.
    static func put(_ sealed: [UInt8], of user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(FactorSQL.put.rawValue, [.integer(user), .blob(sealed)])
    }

    /// False when this step, or a later one, was used before.
    static func use(_ step: Int64, of user: Int64, in tx: any SQLTransaction) throws -> Bool {
        try tx.firstRow(FactorSQL.use.rawValue, [.integer(user), .integer(step)]) != nil
    }

    static func confirm(_ user: Int64, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(FactorSQL.confirm.rawValue, [.integer(user), .at(now)])
    }

    static func delete(_ user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(FactorSQL.delete.rawValue, [.integer(user)])
        try tx.execute(FactorSQL.deleteRecovery.rawValue, [.integer(user)])
    }

    /// Who has a second factor.
    static func confirmed(in tx: any SQLTransaction) throws -> Set<Int64> {
        Set(try tx.rows(FactorSQL.confirmed.rawValue, []).map { try $0.integer(0) })
    }

    /// Puts new recovery codes in the place of the old ones.
    static func setRecovery(_ digests: [String], of user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(FactorSQL.deleteRecovery.rawValue, [.integer(user)])
        for digest in digests {
            try tx.execute(FactorSQL.addRecovery.rawValue, [.integer(user), .text(digest)])
        }
    }

    /// False when there is no such code, or it was used.
    static func useRecovery(_ digest: String, of user: Int64, at now: Instant, in tx: any SQLTransaction) throws -> Bool {
        try tx.firstRow(FactorSQL.useRecovery.rawValue, [.integer(user), .text(digest), .at(now)]) != nil
    }

    static func recoveryLeft(_ user: Int64, in tx: any SQLTransaction) throws -> Int {
        Int(try tx.firstRow(FactorSQL.recoveryLeft.rawValue, [.integer(user)])?.integer(0) ?? 0)
    }
}
