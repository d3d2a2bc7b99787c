import Foundation
import PortableSQL
import Testing

/// An engine a test is run on.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { self == .sqlite ? "SQLite" : "PostgreSQL" }

    /// The PostgreSQL server of the tests, or a skipped test with the reason.
    static func postgresAddress() throws -> String {
        guard let address = ProcessInfo.processInfo.environment["TESSERA_TEST_POSTGRES"] else {
            try Test.cancel("PostgreSQL is skipped: TESSERA_TEST_POSTGRES is not set")
        }
        return address
    }
}
