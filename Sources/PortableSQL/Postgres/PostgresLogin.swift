import CPostgres

/// How a connection is asked for, and why it was refused.
struct PostgresLogin {
    private let address: PostgresAddress

    /// What a server needs to notice a dead network in about a minute; the address may override all but the
    /// last two, which are: the address itself, and the encoding that Swift's texts have.
    private static let defaults = [
        ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
    ]

    /// libpq's words for a line that broke, which no setting of the server's language changes.
    private static let cuts = [
        "server closed the connection", "could not receive data", "could not send", "timeout expired", "SYSCALL",
    ]

    init(_ address: PostgresAddress) { self.address = address }

    /// Connects; the connection's status tells whether it worked.
    func connect() -> OpaquePointer? {
        withParameters { PQconnectdbParams($0, $1, 1) }
    }

    /// The fault for a refused connection, with libpq's words (which never repeat the password).
    func fault(_ words: String) -> SQLFault {
        switch withParameters({ PQpingParams($0, $1, 1) }) {
        // The server answers, so the login, the database's name or the number of connections is the trouble.
        case PQPING_OK where words.contains("too many"): .unavailable("\(words).")
        // The line was cut while the connection was made, and is there again.
        case PQPING_OK where Self.cuts.contains(where: { words.contains($0) }): .unavailable("\(words).")
        case PQPING_OK: .cannotOpen("\(words).")
        case PQPING_NO_ATTEMPT: .cannotOpen("The PostgreSQL address is not well formed.")
        default: .unavailable("\(words).")
        }
    }

    private func withParameters<R>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> R
    ) -> R {
        let parameters = Self.defaults + [("dbname", address.uri), ("client_encoding", "UTF8")]
        var keywords = PostgresWords(parameters.map(\.0))
        var values = PostgresWords(parameters.map(\.1))
        return keywords.withPointers { keywords in values.withPointers { body(keywords, $0) } }
    }
}
