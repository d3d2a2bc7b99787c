/// The daily jobs: which was done for which business day, and how it ended.
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
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON job_run TO tessera_server;
        -- end only
        """#
}
