/// Sessions and devices of staff, second factors, and which members staff are themselves.
enum M0026 {
    static let sql = #"""
        ALTER TABLE session ADD COLUMN session_id BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';
        ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
        ALTER TABLE session ADD COLUMN awaits TEXT NOT NULL DEFAULT '';
        DELETE FROM session WHERE kind = 'staff';
        CREATE INDEX session_subject ON session (kind, subject_id);
        CREATE TABLE staff_device (
            user_id BIGINT NOT NULL,
            device_digest TEXT NOT NULL,
            agent TEXT NOT NULL,
            address TEXT NOT NULL,
            first_seen_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            PRIMARY KEY (user_id, device_digest)
        );
        CREATE TABLE staff_factor (
            user_id BIGINT NOT NULL PRIMARY KEY,
            sealed BYTEA NOT NULL,
            confirmed_at BIGINT,
            last_step BIGINT NOT NULL
        );
        CREATE TABLE staff_recovery (
            user_id BIGINT NOT NULL,
            code_digest TEXT NOT NULL,
            used_at BIGINT,
            PRIMARY KEY (user_id, code_digest)
        );
        CREATE TABLE staff_membership (
            member_id BIGINT NOT NULL,
            user_id BIGINT NOT NULL,
            linked_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, user_id)
        );
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE, DELETE ON staff_device, staff_factor, staff_recovery TO tessera_server;
        GRANT SELECT, INSERT, DELETE ON staff_membership TO tessera_server;
        -- end only
        """#
}
