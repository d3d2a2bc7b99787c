/// Drafts of the program with all that was done to them, and versions withdrawn before they counted.
enum M0005 {
    static let sql = #"""
        CREATE TABLE program_draft (
            draft_id BIGINT NOT NULL PRIMARY KEY,
            title TEXT NOT NULL,
            document TEXT NOT NULL,
            based_on BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'published', 'discarded')),
            revision BIGINT NOT NULL CHECK (revision > 0),
            changed_at BIGINT NOT NULL,
            changed_by TEXT NOT NULL,
            approved_revision BIGINT,
            approved_by TEXT NOT NULL,
            version BIGINT NOT NULL
        );
        CREATE TABLE program_step (
            draft_id BIGINT NOT NULL,
            step_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('written', 'approved', 'published', 'discarded')),
            revision BIGINT NOT NULL,
            digest TEXT NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            note TEXT NOT NULL,
            version BIGINT NOT NULL,
            PRIMARY KEY (draft_id, step_id)
        );
        CREATE INDEX program_step_of_version ON program_step (version) WHERE version <> 0;
        CREATE TABLE program_withdrawal (
            version BIGINT NOT NULL PRIMARY KEY,
            withdrawn_at BIGINT NOT NULL,
            withdrawn_by TEXT NOT NULL,
            reason TEXT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER program_step_no_update BEFORE UPDATE ON program_step
            BEGIN SELECT RAISE(ABORT, 'append-only: program_step'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_step_no_delete BEFORE DELETE ON program_step
            BEGIN SELECT RAISE(ABORT, 'append-only: program_step'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_withdrawal_no_update BEFORE UPDATE ON program_withdrawal
            BEGIN SELECT RAISE(ABORT, 'append-only: program_withdrawal'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_withdrawal_no_delete BEFORE DELETE ON program_withdrawal
            BEGIN SELECT RAISE(ABORT, 'append-only: program_withdrawal'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON program_draft TO tessera_server;
        GRANT SELECT, INSERT ON program_step TO tessera_server;
        GRANT SELECT, INSERT ON program_withdrawal TO tessera_server;
        -- end only
        """#
}
