/// What a merge took over of the other account's personal data, and when a contact was proved with a code.
enum M0033 {
    static let sql = #"""
        ALTER TABLE lookup ADD COLUMN proved_at BIGINT;
        CREATE TABLE merged_person (
            member_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            leaving_id BIGINT NOT NULL,
            taken TEXT NOT NULL,
            sealed BYTEA NOT NULL,
            contact_changed_at BIGINT,
            merged_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, operation_id)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER merged_person_no_update BEFORE UPDATE ON merged_person
            BEGIN SELECT RAISE(ABORT, 'append-only: merged_person'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER merged_person_no_delete BEFORE DELETE ON merged_person
            BEGIN SELECT RAISE(ABORT, 'append-only: merged_person'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON merged_person TO tessera_server;
        -- end only
        """#
}
