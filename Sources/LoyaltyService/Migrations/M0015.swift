/// Points that ended unused and were given back: of which entry, which lot, how much.
enum M0015 {
    static let sql = #"""
        CREATE TABLE reinstatement (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            ending BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount > 0),
            PRIMARY KEY (member_id, sequence)
        );
        CREATE INDEX reinstatement_of_lot ON reinstatement (member_id, lot_id);
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER reinstatement_no_update BEFORE UPDATE ON reinstatement
            BEGIN SELECT RAISE(ABORT, 'append-only: reinstatement'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER reinstatement_no_delete BEFORE DELETE ON reinstatement
            BEGIN SELECT RAISE(ABORT, 'append-only: reinstatement'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON reinstatement TO tessera_server;
        -- end only
        """#
}
