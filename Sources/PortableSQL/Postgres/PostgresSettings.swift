/// The server's settings without which an acknowledged change could be lost or a text be stored wrongly.
enum PostgresSettings {
    static let query = """
        SELECT current_setting('server_version_num'), current_setting('fsync'),
            current_setting('full_page_writes'), current_setting('synchronous_commit'),
            current_setting('server_encoding'), current_setting('client_encoding'), pg_is_in_recovery()
        """

    /// Throws `unsafeSettings` unless all are as they must be, and `unavailable` for a writer on a standby,
    /// which a switch-over has not yet reached.
    static func check(_ row: SQLRow, isWriter: Bool) throws {
        let found = try (0..<6).map { try row.text($0) }
        var wrong: [String] = []
        if (Int(found[0]) ?? 0) < 150_000 {
            wrong.append("the server's version is \(found[0]), 150000 is needed")
        }
        if found[1] != "on" { wrong.append("fsync is \(found[1])") }
        if found[2] != "on" { wrong.append("full_page_writes is \(found[2])") }
        if found[3] == "off" { wrong.append("synchronous_commit is off") }
        if found[4] != "UTF8" { wrong.append("the database's encoding is \(found[4]), not UTF8") }
        if found[5] != "UTF8" { wrong.append("the connection's encoding is \(found[5]), not UTF8") }
        guard wrong.isEmpty else { throw SQLFault.unsafeSettings(wrong.joined(separator: "; ") + ".") }
        if try isWriter && row.integer(6) == 1 {
            throw SQLFault.unavailable("the server is a standby, which takes no writes.")
        }
    }
}
