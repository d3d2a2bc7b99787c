/// Which memberships of one person became one, and which of these were parted again.
enum M0022 {
    static let sql = #"""
        CREATE TABLE member_merge (
            member_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            survivor_id BIGINT NOT NULL,
            merged_on TEXT NOT NULL,
            PRIMARY KEY (member_id, operation_id)
        );
        CREATE INDEX member_merge_of_survivor ON member_merge (survivor_id, member_id);
        CREATE TABLE member_unmerge (
            member_id BIGINT NOT NULL,
            merge_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            undone_on TEXT NOT NULL,
            PRIMARY KEY (member_id, merge_id)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER member_merge_no_update BEFORE UPDATE ON member_merge
            BEGIN SELECT RAISE(ABORT, 'append-only: member_merge'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER member_merge_no_delete BEFORE DELETE ON member_merge
            BEGIN SELECT RAISE(ABORT, 'append-only: member_merge'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER member_unmerge_no_update BEFORE UPDATE ON member_unmerge
            BEGIN SELECT RAISE(ABORT, 'append-only: member_unmerge'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER member_unmerge_no_delete BEFORE DELETE ON member_unmerge
            BEGIN SELECT RAISE(ABORT, 'append-only: member_unmerge'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON member_merge TO tessera_server;
        GRANT SELECT, INSERT ON member_unmerge TO tessera_server;
        -- end only
        """#
}
