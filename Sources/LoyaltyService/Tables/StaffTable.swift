import LoyaltyRules
import PortableSQL

enum StaffSQL: String, CaseIterable {
    case insert = """
        INSERT INTO staff_user (user_id, login, name, password_hash, roles, properties, active, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, 1, $7)
        ON CONFLICT (login) DO NOTHING RETURNING user_id
        """
    case byLogin = """
        SELECT user_id, login, name, password_hash, roles, properties, active FROM staff_user WHERE login = $1
        """
    case byID = """
        SELECT user_id, login, name, password_hash, roles, properties, active FROM staff_user WHERE user_id = $1
        """
    case list = """
        SELECT user_id, login, name, password_hash, roles, properties, active FROM staff_user
        ORDER BY login LIMIT 500
        """
    case setPassword = "UPDATE staff_user SET password_hash = $2 WHERE user_id = $1"
    case setActive = "UPDATE staff_user SET active = $2 WHERE user_id = $1"
}

/// Members of staff.
enum StaffTable {
    /// False when the login is taken.
    static func insert(_ row: StaffRow, at now: Instant, in tx: any SQLTransaction) throws -> Bool {
        let arguments: [SQLValue] = [
            .integer(row.id), .text(row.login), .text(row.name), .text(row.passwordHash),
            .text(row.roles.map(\.rawValue).joined(separator: " ")),
            .text(Self.write(row.properties)), .at(now),
        ]
        return try tx.firstRow(StaffSQL.insert.rawValue, arguments) != nil
    }

    static func user(login: String, in tx: any SQLTransaction) throws -> StaffRow? {
        try tx.firstRow(StaffSQL.byLogin.rawValue, [.text(login)]).map(read)
    }

    static func user(_ id: Int64, in tx: any SQLTransaction) throws -> StaffRow? {
        try tx.firstRow(StaffSQL.byID.rawValue, [.integer(id)]).map(read)
    }

    static func list(in tx: any SQLTransaction) throws -> [StaffRow] {
        try tx.rows(StaffSQL.list.rawValue, []).map(read)
    }

    static func setPassword(_ hash: String, of id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(StaffSQL.setPassword.rawValue, [.integer(id), .text(hash)])
    }

    static func setActive(_ active: Bool, of id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(StaffSQL.setActive.rawValue, [.integer(id), .number(active ? 1 : 0)])
    }

    /// `*` for every hotel, else their ids.
    static func write(_ properties: Set<String>?) -> String {
        properties.map { $0.sorted().joined(separator: " ") } ?? "*"
    }

    static func readProperties(_ text: String) -> Set<String>? {
        text == "*" ? nil : Set(text.split(separator: " ").map(String.init))
    }

    private static func read(_ row: SQLRow) throws -> StaffRow {
        StaffRow(
            id: try row.integer(0), login: try row.text(1), name: try row.text(2), passwordHash: try row.text(3),
            roles: try row.text(4).split(separator: " ").compactMap { Role(rawValue: String($0)) },
            properties: readProperties(try row.text(5)), isActive: try row.integer(6) == 1)
    }
}
