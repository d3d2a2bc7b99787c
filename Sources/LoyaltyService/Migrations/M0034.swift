/// The versions of the privacy policy, written once.
enum M0034 {
    static let sql = #"""
        CREATE TABLE privacy_policy (
            policy_id BIGINT NOT NULL PRIMARY KEY,
            effective_on TEXT NOT NULL,
            review_on TEXT NOT NULL,
            is_material SMALLINT NOT NULL,
            zh_hans TEXT NOT NULL,
            zh_hant TEXT NOT NULL,
            en TEXT NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER privacy_policy_no_update BEFORE UPDATE ON privacy_policy
            BEGIN SELECT RAISE(ABORT, 'append-only: privacy_policy'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER privacy_policy_no_delete BEFORE DELETE ON privacy_policy
            BEGIN SELECT RAISE(ABORT, 'append-only: privacy_policy'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON privacy_policy TO tessera_server;
        -- end only
        """#
}
