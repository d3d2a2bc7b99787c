/// Signed checkpoints of the ledger, and until when the clock has been seen.
enum M0018 {
    static let sql = #"""
        CREATE TABLE seal_checkpoint (
            number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
            business_day TEXT NOT NULL,
            sealed_at BIGINT NOT NULL,
            through_operation BIGINT NOT NULL,
            line TEXT NOT NULL
        );
        INSERT INTO setting (name, content)
            SELECT 'clock_seen', CAST(COALESCE(MAX(recorded_at), 0) AS TEXT) FROM ledger_operation;
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER seal_checkpoint_no_update BEFORE UPDATE ON seal_checkpoint
            BEGIN SELECT RAISE(ABORT, 'append-only: seal_checkpoint'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER seal_checkpoint_no_delete BEFORE DELETE ON seal_checkpoint
            BEGIN SELECT RAISE(ABORT, 'append-only: seal_checkpoint'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON seal_checkpoint TO tessera_server;
        -- end only
        """#
}
