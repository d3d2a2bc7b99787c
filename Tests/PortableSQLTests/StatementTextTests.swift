import Testing

@testable import PortableSQL

@Suite("A statement's text")
struct StatementTextTests {
    @Test(
        "becomes SQLite's text",
        arguments: [
            ("SELECT $2, $1", "SELECT ?2, ?1", 2),
            (
                "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
                "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10", 10
            ),
            ("SELECT '$1', \"$2\", 'it''s $3' || $1", "SELECT '$1', \"$2\", 'it''s $3' || ?1", 1),
            ("SELECT $1 -- and $2\n, $2", "SELECT ?1 -- and $2\n, ?2", 2),
            ("SELECT /* $9 */ $1", "SELECT /* $9 */ ?1", 1),
            ("SELECT CAST($1 AS BYTEA), bytea_count", "SELECT CAST(?1 AS BLOB), bytea_count", 1),
            ("SELECT $1+$1,t.a FROM 会员 AS t", "SELECT ?1+?1,t.a FROM 会员 AS t", 1),
            ("SELECT $$ $1 $$, $q$ $2 $q$", "SELECT $$ $1 $$, $q$ $2 $q$", 0),
        ])
    func rewritten(sql: String, sqlite: String, count: Int) throws {
        let text = try StatementText(sql)
        #expect(text.sqlite == sqlite)
        #expect(text.parameterCount == count)
        #expect(text.original == sql)
    }

    @Test("refuses placeholders that leave out a number")
    func gap() {
        #expect(throws: SQLFault.self) { try StatementText("SELECT $1, $3") }
    }

    @Test(
        "tells reading from changing",
        arguments: [
            ("SELECT 1", StatementText.Sort.reading), (" -- words\nselect 1", .reading),
            ("WITH a AS (SELECT 1) SELECT 1 FROM a", .reading),
            ("WITH a AS (SELECT 1) INSERT INTO t SELECT 1 FROM a", .changing),
            ("UPDATE t SET a = 1", .changing), ("CREATE TABLE t (a BIGINT)", .other), ("COMMIT", .control),
        ])
    func sorted(sql: String, sort: StatementText.Sort) throws {
        #expect(try StatementText(sql).sort == sort)
    }
}
