/// What members told about themselves beyond name and contacts, sealed, and every change of it.
enum M0029 {
    static let sql = #"""
        CREATE TABLE member_profile (
            member_id BIGINT NOT NULL PRIMARY KEY,
            sealed BYTEA,
            health BYTEA,
            is_special SMALLINT NOT NULL CHECK (is_special IN (0, 1)),
            special_by TEXT NOT NULL,
            special_at BIGINT NOT NULL,
            special_reason BYTEA,
            manager_id BIGINT NOT NULL,
            confirmed_at BIGINT,
            confirmed_by TEXT NOT NULL
        );
        CREATE INDEX member_profile_special ON member_profile (member_id) WHERE is_special = 1;
        CREATE INDEX member_profile_manager ON member_profile (manager_id, member_id) WHERE manager_id > 0;
        CREATE TABLE profile_change (
            member_id BIGINT NOT NULL,
            change_id BIGINT NOT NULL,
            field TEXT NOT NULL,
            channel TEXT NOT NULL,
            actor TEXT NOT NULL,
            sealed BYTEA,
            health BYTEA,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, change_id)
        );
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_profile TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON profile_change TO tessera_server;
        -- end only
        """#
}
