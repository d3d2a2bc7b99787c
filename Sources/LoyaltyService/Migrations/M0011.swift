/// What every posting writes, on fewer pages: the outbox in order of time on SQLite, an index only over messages that
/// wait, answers by key without a second tree; and one view over all that tells who did what (I-30).
enum M0011 {
    static let sql = #"""
        -- only: sqlite
        DROP INDEX outbox_unsent;
        CREATE TABLE outbox_by_time (
            event_id BIGINT NOT NULL PRIMARY KEY,
            member_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            payload TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            sent_at BIGINT
        );
        INSERT INTO outbox_by_time (event_id, member_id, name, payload, recorded_at, sent_at)
            SELECT event_id, member_id, name, payload, recorded_at, sent_at FROM outbox;
        DROP TABLE outbox;
        ALTER TABLE outbox_by_time RENAME TO outbox;
        CREATE TABLE idempotency_by_key (
            scope TEXT NOT NULL,
            idempotency_key TEXT NOT NULL,
            input_digest TEXT NOT NULL,
            answer TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (scope, idempotency_key)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO idempotency_by_key (scope, idempotency_key, input_digest, answer, recorded_at)
            SELECT scope, idempotency_key, input_digest, answer, recorded_at FROM idempotency;
        DROP TABLE idempotency;
        ALTER TABLE idempotency_by_key RENAME TO idempotency;
        -- end only
        -- only: postgres
        DROP INDEX outbox_unsent;
        -- end only
        CREATE INDEX outbox_waiting ON outbox (event_id) 
            WHERE sent_at IS NULL AND SUBSTR(name, 1, 8) = 'message.';
        CREATE VIEW audit_trail AS
            SELECT member_id, audit_id, recorded_at, actor, operation, property_id, outcome, reason FROM audit
            UNION ALL
            SELECT member_id, operation_id, recorded_at, actor, name, property_id, 'done', reason FROM ledger_operation;
        -- only: postgres
        GRANT SELECT ON audit_trail TO tessera_server;
        -- end only
        """#
}
