import PortableSQL

extension Construct {
    /// Every construct the statements of the product may use.
    static let all: [Construct] = changes + queries

    private static let changes: [Construct] = [
        Construct(
            name: "INSERT … RETURNING",
            sql: "INSERT INTO wine (id, name, price) VALUES ($1, $2, $3) RETURNING id, price",
            arguments: [9, "Rioja", 12],
            rows: [[9, 12]]),
        Construct(
            name: "UPDATE … RETURNING, as a lock",
            sql: "UPDATE wine SET price = price + $2 WHERE id = $1 RETURNING price", arguments: [1, 2],
            rows: [[42]]),
        Construct(
            name: "DELETE … RETURNING", sql: "DELETE FROM glass WHERE wine_id = $1 RETURNING number",
            arguments: [3],
            rows: [[1]]),
        Construct(
            name: "ON CONFLICT DO NOTHING gives no row",
            sql:
                """
                INSERT INTO wine (id, name, price) VALUES (7, 'Barolo', 1)
                ON CONFLICT (name) DO NOTHING RETURNING id
                """,
            rows: []),
        Construct(
            name: "ON CONFLICT DO UPDATE with excluded",
            sql: """
                INSERT INTO wine (id, name, price) VALUES (7, 'Barolo', 5)
                ON CONFLICT (name) DO UPDATE SET price = wine.price + excluded.price WHERE wine.price > 1
                RETURNING id, price
                """, rows: [[2, 65]]),
        Construct(
            name: "several rows, of which only the new come back",
            sql: """
                INSERT INTO wine (id, name, price) VALUES ($1, $2, 1), ($3, $4, 1), (8, 'Soave', 1)
                ON CONFLICT (name) DO NOTHING RETURNING name
                """, arguments: [6, "Barolo", 7, "Rioja"], rows: [["Rioja"], ["Soave"]]),
        Construct(
            name: "INSERT … SELECT … WHERE TRUE ON CONFLICT",
            sql: """
                INSERT INTO glass (wine_id, number) SELECT id, 1 FROM wine WHERE TRUE
                ON CONFLICT (wine_id, number) DO NOTHING RETURNING wine_id
                """, rows: [[4]]),
        Construct(
            name: "ON CONFLICT with a partial unique index",
            before: "INSERT INTO wine (id, name, country, price) VALUES (20, 'Frei', 'DE', 0)",
            sql: """
                INSERT INTO wine (id, name, country, price) VALUES (21, 'Auch frei', 'DE', 0)
                ON CONFLICT (country) WHERE price = 0 DO NOTHING RETURNING id
                """, rows: []),
        Construct(
            name: "UPDATE … FROM (SELECT)",
            sql: """
                UPDATE wine SET price = s.total FROM (
                    SELECT wine_id, CAST(SUM(size) AS BIGINT) AS total FROM glass GROUP BY wine_id) AS s
                WHERE wine.id = s.wine_id AND wine.id = 1 RETURNING price
                """, rows: [[20]]),
        Construct(
            name: "UPDATE with an alias and several columns",
            sql: "UPDATE wine AS w SET (price, is_red) = (1, 0) WHERE w.id = 2 RETURNING price, is_red",
            rows: [[1, 0]]),
        Construct(
            name: "a CTE before INSERT",
            sql: """
                WITH dear AS (SELECT id FROM wine WHERE price > 30)
                INSERT INTO glass (wine_id, number) SELECT id, 9 FROM dear WHERE TRUE RETURNING wine_id
                """, rows: [[1], [2]]),
        Construct(
            name: "rows bound in a CTE of VALUES",
            sql: """
                WITH v(id, amount) AS (VALUES (CAST($1 AS BIGINT), CAST($2 AS BIGINT)), ($3, $4))
                UPDATE wine SET price = price + v.amount FROM v WHERE wine.id = v.id RETURNING wine.id
                """, arguments: [1, 5, 2, 7], rows: [[1], [2]],
            then: ("SELECT price FROM wine WHERE id < 3 ORDER BY id", [[45], [67]])),
        Construct(
            name: "ADD COLUMN and DROP COLUMN",
            before: """
                ALTER TABLE glass ADD COLUMN extra BIGINT NOT NULL DEFAULT 3;
                ALTER TABLE glass DROP COLUMN size_name;
                """,
            sql: "SELECT extra FROM glass WHERE wine_id = 2", rows: [[3]],
            then: ("SELECT COUNT(*) AS n FROM glass", [[4]])),
        Construct(
            name: "a generated column", sql: "SELECT doubled FROM glass WHERE wine_id = 2", rows: [[20]]),
        Construct(
            name: "a foreign key that waits for COMMIT",
            before: """
                INSERT INTO glass (wine_id, number) VALUES (50, 1);
                INSERT INTO wine (id, name, price) VALUES (50, 'Spät', 1);
                """,
            sql: "SELECT number FROM glass WHERE wine_id = 50", rows: [[1]]),
    ]

    private static let queries: [Construct] = [
        Construct(
            name: "a recursive CTE",
            sql: """
                WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1)
                SELECT i FROM n ORDER BY i
                """, arguments: [3], rows: [[1], [2], [3]]),
        Construct(
            name: "window functions, a named window and FILTER",
            sql: """
                SELECT id, ROW_NUMBER() OVER w AS place, COUNT(*) FILTER (WHERE price > 20) OVER w AS dear
                FROM wine WINDOW w AS (ORDER BY price, id) ORDER BY id
                """, rows: [[1, 3, 2], [2, 4, 3], [3, 2, 1], [4, 1, 0]]),
        Construct(
            name: "FILTER on an aggregate",
            sql:
                """
                SELECT COUNT(*) FILTER (WHERE is_red = 1) AS red,
                    CAST(COALESCE(SUM(price), 0) AS BIGINT) AS sum FROM wine
                """,
            rows: [[3, 140]]),
        Construct(
            name: "IS NOT DISTINCT FROM",
            sql: "SELECT id FROM wine WHERE country IS NOT DISTINCT FROM CAST($1 AS TEXT) ORDER BY id",
            arguments: [nil],
            rows: [[4]]),
        Construct(
            name: "a filter that may be left out",
            sql: "SELECT id FROM wine WHERE (CAST($1 AS TEXT) IS NULL OR country = $1) ORDER BY id",
            arguments: ["FR"],
            rows: [[3]]),
        Construct(
            name: "the next page by row values",
            sql: "SELECT id FROM wine WHERE (price, id) > ($1, $2) ORDER BY price, id LIMIT $3",
            arguments: [15, 4, 2],
            rows: [[3], [1]]),
        Construct(
            name: "NULLS LAST", sql: "SELECT id FROM wine ORDER BY country NULLS LAST, id LIMIT 4",
            rows: [[3], [1], [2], [4]]),
        Construct(
            name: "division of whole numbers",
            sql: "SELECT 7 / 2 AS a, -7 / 2 AS b, 7 % 4 AS c, -7 % 4 AS d", rows: [[3, -3, 3, -3]]),
        Construct(
            name: "SUBSTR, ||, LENGTH and COALESCE",
            sql:
                """
                SELECT SUBSTR('会员积分', 2, 2) || '!' AS a, LENGTH('会员') AS b,
                    COALESCE(CAST($1 AS TEXT), 'x') AS c
                """,
            arguments: [nil], rows: [["员积!", 2, "x"]]),
        Construct(
            name: "CASE WHEN EXISTS",
            sql:
                "SELECT CASE WHEN EXISTS (SELECT 1 FROM glass WHERE wine_id = $1) THEN 1 ELSE 0 END AS found",
            arguments: [4], rows: [[0]]),
        Construct(
            name: "text in the order of its code points",
            sql: "WITH t(w) AS (VALUES ('b'), ('B'), ('é'), ('会'), ('a'), ('')) SELECT w FROM t ORDER BY w",
            rows: [[""], ["B"], ["a"], ["b"], ["é"], ["会"]]),
        Construct(
            name: "FULL JOIN",
            sql: """
                WITH a(x) AS (VALUES (1), (2)), b(y) AS (VALUES (2), (3))
                SELECT x, y FROM a FULL JOIN b ON a.x = b.y ORDER BY COALESCE(x, y)
                """, rows: [[1, nil], [2, 2], [nil, 3]]),
        Construct(
            name: "GROUP BY, HAVING, MIN and MAX",
            sql: """
                SELECT country, MIN(price) AS low, MAX(price) AS high FROM wine WHERE country IS NOT NULL
                GROUP BY country HAVING COUNT(*) > 1 ORDER BY country
                """, rows: [["IT", 40, 60]]),
        Construct(
            name: "LIMIT and OFFSET by arguments",
            sql: "SELECT id FROM wine ORDER BY id LIMIT $1 OFFSET $2", arguments: [1, 2], rows: [[3]]),
        Construct(
            name: "UNION, EXCEPT and IN with a list",
            sql: "SELECT id FROM wine WHERE id IN ($1, $2) EXCEPT SELECT 2 UNION ALL SELECT 9 ORDER BY 1",
            arguments: [1, 2],
            rows: [[1], [9]]),
        Construct(
            name: "TRUE and a bare condition",
            sql: "SELECT COUNT(*) AS n FROM wine WHERE TRUE AND NOT (price < 20)",
            rows: [[3]]),
        Construct(
            name: "a subquery in a column",
            sql:
                """
                SELECT id, (SELECT COUNT(*) FROM glass WHERE wine_id = wine.id) AS n
                FROM wine ORDER BY id LIMIT 2
                """,
            rows: [[1, 2], [2, 1]]),
    ]
}
