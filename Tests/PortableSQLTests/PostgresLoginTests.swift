import Testing

@testable import PortableSQL

@Suite("A PostgreSQL login that fails")
struct PostgresLoginTests {
    @Test(
        "is worth another try when the line broke, and a matter of the address when the server said no",
        arguments: [
            ("server closed the connection unexpectedly", true),
            ("could not receive data from server: Connection reset by peer", true),
            ("could not send startup packet: Broken pipe", true),
            ("timeout expired", true),
            ("SSL SYSCALL error: EOF detected", true),
            ("FATAL:  sorry, too many clients already", true),
            ("FATAL:  password authentication failed for user \"tessera\"", false),
            ("FATAL:  database \"nowhere\" does not exist", false),
        ])
    func kind(words: String, isWorthAnother: Bool) throws {
        let login = PostgresLogin(try PostgresAddress(Engine.postgresAddress()))
        let fault = login.fault(words)
        #expect(fault == (isWorthAnother ? .unavailable("\(words).") : .cannotOpen("\(words).")))
    }
}
