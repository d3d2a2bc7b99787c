/// The daily jobs: which was done for which business day, and how it ended; who was told of which version of the program.
enum M0009 {
    static let sql = #"""
        CREATE TABLE job_run (
            name TEXT NOT NULL,
            business_day TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'stopped')),
            attempts BIGINT NOT NULL CHECK (attempts > 0),
            started_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            done BIGINT NOT NULL,
            failure TEXT NOT NULL,
            PRIMARY KEY (name, business_day)
        );
        CREATE TABLE program_notice (
            member_id BIGINT NOT NULL,
            version BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('coming', 'withdrawn')),
            channel TEXT NOT NULL CHECK (channel IN ('sms', 'email', 'none')),
            told_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, version, kind)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER program_notice_no_update BEFORE UPDATE ON program_notice
            BEGIN SELECT RAISE(ABORT, 'append-only: program_notice'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_notice_no_delete BEFORE DELETE ON program_notice
            BEGIN SELECT RAISE(ABORT, 'append-only: program_notice'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON program_notice TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON job_run TO tessera_server;
        -- end only
        """#
}
