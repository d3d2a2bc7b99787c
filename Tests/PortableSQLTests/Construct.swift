import PortableSQL
import Testing

/// One construct of SQL that both engines must understand in the same way.
struct Construct: CustomTestStringConvertible {
    let name: String
    /// Run first, in the same transaction; written as in a migration.
    var before = ""
    let sql: String
    var arguments: [SQLValue] = []
    let rows: [[SQLValue]]
    /// Asked afterwards, when the construct changes rows.
    var then: (sql: String, rows: [[SQLValue]])?

    var testDescription: String { name }

    /// The tables the constructs speak of.
    static let tables = """
        CREATE TABLE wine (
            id BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            country TEXT,
            price BIGINT NOT NULL CHECK (price >= 0),
            is_red SMALLINT NOT NULL DEFAULT 0,
            CONSTRAINT wine_name UNIQUE (name)
        );
        CREATE UNIQUE INDEX one_cheapest ON wine (country) WHERE price = 0;
        CREATE TABLE glass (
            wine_id BIGINT NOT NULL REFERENCES wine (id) DEFERRABLE INITIALLY DEFERRED,
            number BIGINT NOT NULL,
            note TEXT,
            size_name TEXT,
            size BIGINT NOT NULL DEFAULT 10,
            doubled BIGINT GENERATED ALWAYS AS (size * 2) STORED,
            PRIMARY KEY (wine_id, number)
        );
        CREATE INDEX glass_folded ON glass (LOWER(note));
        INSERT INTO wine (id, name, country, price, is_red) VALUES
            (1, 'Amarone', 'IT', 40, 1), (2, 'Barolo', 'IT', 60, 1), (3, 'Chablis', 'FR', 25, 0),
            (4, 'Dolcetto', NULL, 15, 1);
        INSERT INTO glass (wine_id, number, note) VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'a'), (3, 1, NULL);
        """
}
