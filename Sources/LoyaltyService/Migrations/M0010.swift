/// Drafts of the program that their authors hand in for approval.
enum M0010 {
    static let sql = #"""
        CREATE TABLE program_submission (
            draft_id BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            step_id BIGINT NOT NULL,
            digest TEXT NOT NULL,
            submitted_at BIGINT NOT NULL,
            submitted_by TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (draft_id, revision)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER program_submission_no_update BEFORE UPDATE ON program_submission
            BEGIN SELECT RAISE(ABORT, 'append-only: program_submission'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_submission_no_delete BEFORE DELETE ON program_submission
            BEGIN SELECT RAISE(ABORT, 'append-only: program_submission'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON program_submission TO tessera_server;
        -- end only
        """#
}
