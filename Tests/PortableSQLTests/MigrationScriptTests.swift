import PortableSQL
import Testing

@testable import struct PortableSQL.MigrationScript

@Suite("A migration's script")
struct MigrationScriptTests {
    private static let script = """
        -- A table; with a semicolon in its comment;
        CREATE TABLE bottle (
            id BIGINT NOT NULL PRIMARY KEY, -- its number;
            bigint_name TEXT NOT NULL DEFAULT 'a BIGINT;',
            is_full SMALLINT NOT NULL,
            label BYTEA
        );
        CREATE INDEX bottle_by_name ON bottle (bigint_name);
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER bottle_kept BEFORE DELETE ON bottle BEGIN
            SELECT RAISE(ABORT, 'kept');
        END
        -- end statement
        -- end only
        -- only: postgres
        COMMENT ON TABLE bottle IS 'bottles';
        -- end only
        """

    @Test("on SQLite")
    func sqlite() throws {
        let statements = try MigrationScript(Self.script, dialect: .sqlite).statements
        #expect(statements.count == 3)
        #expect(statements[0].contains("id INTEGER NOT NULL PRIMARY KEY"))
        #expect(statements[0].contains("bigint_name TEXT NOT NULL DEFAULT 'a BIGINT;'"))
        #expect(statements[0].contains("is_full INTEGER NOT NULL"))
        #expect(statements[0].contains("label BLOB"))
        #expect(statements[0].hasSuffix(") STRICT"))
        #expect(statements[1].hasSuffix("(bigint_name)"))
        #expect(statements[2].hasSuffix("END"))
    }

    @Test("on PostgreSQL")
    func postgres() throws {
        let statements = try MigrationScript(Self.script, dialect: .postgres).statements
        #expect(statements.count == 3)
        #expect(statements[0].contains("id BIGINT NOT NULL PRIMARY KEY"))
        #expect(statements[0].contains("label BYTEA"))
        #expect(!statements[0].contains("STRICT"))
        #expect(statements[2].hasSuffix("COMMENT ON TABLE bottle IS 'bottles'"))
    }

    @Test(
        "refuses blocks that are not closed, and engines it does not know",
        arguments: [
            "-- only: sqlite\nSELECT 1;", "-- end only", "-- only: oracle\n-- end only",
            "-- begin statement\nSELECT 1;", "-- end statement",
        ])
    func refused(script: String) {
        #expect(throws: SQLFault.self) { try MigrationScript(script, dialect: .sqlite) }
    }

    @Test("of comments alone holds no statement")
    func empty() throws {
        #expect(try MigrationScript("-- nothing;\n/* here; */\n;\n", dialect: .sqlite).statements == [])
    }
}
