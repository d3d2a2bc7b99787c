/// Tier runs: what was found, who was held back, who was warned.
enum M0008 {
    static let sql = #"""
        CREATE TABLE tier_run (
            run_id BIGINT NOT NULL PRIMARY KEY,
            as_of TEXT NOT NULL,
            program_version BIGINT NOT NULL,
            warning_days BIGINT NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('previewing', 'previewed', 'publishing', 'published', 'discarded')),
            last_member BIGINT NOT NULL,
            matrix TEXT NOT NULL,
            warned BIGINT NOT NULL,
            exceptions BIGINT NOT NULL,
            points_effect BIGINT NOT NULL,
            begun_by TEXT NOT NULL,
            begun_at BIGINT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at BIGINT
        );
        CREATE TABLE tier_run_item (
            member_id BIGINT NOT NULL,
            run_id BIGINT NOT NULL,
            tier_before TEXT NOT NULL,
            tier_after TEXT NOT NULL,
            change TEXT NOT NULL CHECK (change IN ('up', 'down', 'kept')),
            cause TEXT NOT NULL,
            exception TEXT NOT NULL,
            falls_on TEXT,
            warned_until TEXT,
            points_effect BIGINT NOT NULL,
            explanation TEXT NOT NULL,
            held_until TEXT,
            hold_reason TEXT NOT NULL,
            held_by TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('open', 'applied', 'unchanged', 'held')),
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, run_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE INDEX tier_run_item_list ON tier_run_item (run_id, member_id);
        CREATE TABLE tier_warning (
            member_id BIGINT NOT NULL,
            tier TEXT NOT NULL,
            until_on TEXT NOT NULL,
            warned_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, tier, until_on)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER tier_warning_no_update BEFORE UPDATE ON tier_warning
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_warning'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER tier_warning_no_delete BEFORE DELETE ON tier_warning
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_warning'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON tier_run TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON tier_run_item TO tessera_server;
        GRANT SELECT, INSERT ON tier_warning TO tessera_server;
        -- end only
        """#
}
