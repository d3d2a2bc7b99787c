/// What members ask about their data, limits to its use, erasures, and the registers of who answers for it.
enum M0023 {
    static let sql = #"""
        CREATE TABLE privacy_request (
            member_id BIGINT NOT NULL,
            request_id BIGINT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
            channel TEXT NOT NULL,
            opened_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            opened_at BIGINT NOT NULL,
            opened_by TEXT NOT NULL,
            question BYTEA,
            decided_at BIGINT,
            decided_by TEXT,
            answer BYTEA,
            PRIMARY KEY (member_id, request_id)
        );
        CREATE INDEX privacy_request_open ON privacy_request (due_on, request_id) WHERE state = 'open';
        CREATE TABLE processing_limit (
            member_id BIGINT NOT NULL,
            limit_id BIGINT NOT NULL,
            kind TEXT NOT NULL,
            in_force SMALLINT NOT NULL CHECK (in_force IN (0, 1)),
            until_on TEXT,
            note BYTEA,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, limit_id)
        );
        CREATE TABLE erasure (
            member_id BIGINT NOT NULL PRIMARY KEY,
            erased_at BIGINT NOT NULL,
            actor TEXT NOT NULL,
            request_id BIGINT NOT NULL
        );
        CREATE TABLE privacy_register (
            entry_id BIGINT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            sealed BYTEA NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL
        );
        CREATE INDEX audit_by_time ON audit (audit_id);
        CREATE INDEX access_log_by_time ON access_log (access_id);
        CREATE INDEX lookup_person ON lookup (member_id) WHERE kind IN ('mobile', 'email', 'external');
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER processing_limit_no_update BEFORE UPDATE ON processing_limit
            BEGIN SELECT RAISE(ABORT, 'append-only: processing_limit'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER processing_limit_no_delete BEFORE DELETE ON processing_limit
            BEGIN SELECT RAISE(ABORT, 'append-only: processing_limit'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
            BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
            BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER privacy_register_no_update BEFORE UPDATE ON privacy_register
            BEGIN SELECT RAISE(ABORT, 'append-only: privacy_register'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER privacy_register_no_delete BEFORE DELETE ON privacy_register
            BEGIN SELECT RAISE(ABORT, 'append-only: privacy_register'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON privacy_request TO tessera_server;
        GRANT SELECT, INSERT ON processing_limit TO tessera_server;
        GRANT SELECT, INSERT ON erasure TO tessera_server;
        GRANT SELECT, INSERT ON privacy_register TO tessera_server;
        GRANT DELETE ON lookup TO tessera_server;
        -- end only
        """#
}
