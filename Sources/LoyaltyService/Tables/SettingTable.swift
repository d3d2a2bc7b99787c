import PortableSQL

enum SettingSQL: String, CaseIterable {
    case content = "SELECT content FROM setting WHERE name = $1"
    case put = """
        INSERT INTO setting (name, content) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET content = excluded.content
        """
}

/// Facts about the database itself, for example which master key it belongs to.
enum SettingTable {
    static func content(_ name: String, in tx: any SQLTransaction) throws -> String? {
        try tx.firstRow(SettingSQL.content.rawValue, [.text(name)])?.text(0)
    }

    static func put(_ name: String, _ content: String, in tx: any SQLTransaction) throws {
        try tx.execute(SettingSQL.put.rawValue, [.text(name), .text(content)])
    }
}
