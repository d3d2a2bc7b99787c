import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Ledger: SQL of the product", .serialized)
struct StatementTests {
    @Test(
        "Every statement is understood by the engine, and allowed to the server's role", arguments: Engine.all
    )
    func statements(engine: Engine) async throws {
        let stage = try await Stage(engine)
        #expect(Statements.all.count > 80 && Set(Statements.all).count == Statements.all.count)
        for statement in Statements.all {
            let arguments = Array(repeating: SQLValue.null, count: Self.arguments(of: statement))
            #expect(throws: Never.self, "\(statement)") {
                // EXPLAIN plans it, which also checks names, types and rights, and does not run it.
                try stage.desk.database.write { _ = try $0.rows("EXPLAIN " + statement, arguments) }
            }
        }
        try stage.close()
    }

    @Test("Every statement of the tables is in the list that is checked")
    func complete() throws {
        let files = try Repository.sources(in: "Sources/LoyaltyService/Tables")
        let enums = files.flatMap {
            $0.matches(of: /enum (\w+SQL): String, CaseIterable/).map { String($0.output.1) }
        }
        let list = try Repository.text("Sources/LoyaltyService/Tables/Statements.swift")
        #expect(enums.count >= 19)
        for name in enums { #expect(list.contains(name + ".allCases"), "\(name)") }
    }

    @Test(
        "No statement says what one engine refuses, or what the two take differently",
        arguments: [
            "FOR UPDATE", "->>", "STRING_AGG", "GROUP_CONCAT", "GREATEST", "LEAST(", "STRFTIME", "TO_CHAR", "ILIKE",
            "LIKE ", "LOWER(", "UPPER(", "ROUND(", "SELECT EXISTS", "ON CONFLICT ROLLBACK", "INSERT OR",
        ])
    func words(_ word: String) {
        for statement in Statements.all { #expect(!statement.uppercased().contains(word), "\(statement)") }
    }

    @Test("Every table is declared with its scope, and nothing else is", arguments: Engine.all)
    func tables(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let names = try stage.desk.database.read { tx in
            let sql =
                tx.dialect == .sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = CURRENT_SCHEMA"
            return try tx.rows(sql, []).map { try $0.text(0) }
        }
        #expect(Set(names).subtracting(["schema_migration"]) == Set(TableScope.all.keys))
        try stage.close()
    }

    private static func arguments(of statement: String) -> Int {
        statement.matches(of: /\$(\d+)/).compactMap { Int($0.output.1) }.max() ?? 0
    }
}
