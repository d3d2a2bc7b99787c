/// What every posting writes, on fewer pages still: on SQLite, answers by key grow at their end and only a small tree is
/// written in many places; and each member's row says by which operation its last entry was written.
enum M0014 {
    static let sql = #"""
        -- only: sqlite
        CREATE TABLE idempotency_by_time (
            scope TEXT NOT NULL,
            idempotency_key TEXT NOT NULL,
            input_digest TEXT NOT NULL,
            answer TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (scope, idempotency_key)
        );
        INSERT INTO idempotency_by_time (scope, idempotency_key, input_digest, answer, recorded_at)
            SELECT scope, idempotency_key, input_digest, answer, recorded_at FROM idempotency;
        DROP TABLE idempotency;
        ALTER TABLE idempotency_by_time RENAME TO idempotency;
        -- end only
        ALTER TABLE standing ADD COLUMN last_operation BIGINT NOT NULL DEFAULT 0;
        """#
}
