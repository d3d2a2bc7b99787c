import LoyaltyRules
import PortableSQL

enum ClientSQL: String, CaseIterable {
    case insert = """
        INSERT INTO api_client (client_id, name, key_digest, scopes, properties, active, created_at)
        VALUES ($1, $2, $3, $4, $5, 1, $6)
        """
    case byDigest = """
        SELECT client_id, name, scopes, properties FROM api_client WHERE key_digest = $1 AND active = 1
        """
    case name = "SELECT name FROM api_client WHERE client_id = $1"
    case list = """
        SELECT client_id, name, scopes, properties FROM api_client WHERE active = 1 ORDER BY client_id LIMIT 500
        """
    case revoke = "UPDATE api_client SET active = 0 WHERE client_id = $1"
}

/// Programs that may call the API.
enum ClientTable {
    static func insert(_ row: ClientRow, digest: String, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            ClientSQL.insert.rawValue,
            [
                .integer(row.id), .text(row.name), .text(digest),
                .text(row.scopes.map(\.rawValue).sorted().joined(separator: " ")),
                .text(StaffTable.write(row.properties)), .at(now),
            ])
    }

    static func client(digest: String, in tx: any SQLTransaction) throws -> ClientRow? {
        try tx.firstRow(ClientSQL.byDigest.rawValue, [.text(digest)]).map(read)
    }

    /// The name of a program, also of one that was shut out.
    static func name(_ id: Int64, in tx: any SQLTransaction) throws -> String? {
        try tx.firstRow(ClientSQL.name.rawValue, [.integer(id)]).map { try $0.text(0) }
    }

    static func list(in tx: any SQLTransaction) throws -> [ClientRow] {
        try tx.rows(ClientSQL.list.rawValue, []).map(read)
    }

    static func revoke(_ id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(ClientSQL.revoke.rawValue, [.integer(id)])
    }

    private static func read(_ row: SQLRow) throws -> ClientRow {
        ClientRow(
            id: try row.integer(0), name: try row.text(1),
            scopes: Set(
                try row.text(2).split(separator: " ").compactMap { Permission(rawValue: String($0)) }),
            properties: StaffTable.readProperties(try row.text(3)))
    }
}
