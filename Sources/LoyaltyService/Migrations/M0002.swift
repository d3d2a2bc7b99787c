/// Access, messages, imports.
enum M0002 {
    static let sql = #"""
        CREATE TABLE staff_user (
            user_id BIGINT NOT NULL PRIMARY KEY,
            login TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            password_hash TEXT NOT NULL,
            roles TEXT NOT NULL,
            properties TEXT NOT NULL,
            active SMALLINT NOT NULL CHECK (active IN (0, 1)),
            created_at BIGINT NOT NULL
        );
        CREATE TABLE api_client (
            client_id BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            key_digest TEXT NOT NULL UNIQUE,
            scopes TEXT NOT NULL,
            properties TEXT NOT NULL,
            active SMALLINT NOT NULL CHECK (active IN (0, 1)),
            created_at BIGINT NOT NULL
        );
        CREATE TABLE session (
            digest TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('staff', 'member')),
            subject_id BIGINT NOT NULL,
            csrf TEXT NOT NULL,
            language TEXT NOT NULL,
            flash TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        );
        CREATE TABLE one_time_code (
            contact_digest TEXT NOT NULL PRIMARY KEY,
            member_id BIGINT NOT NULL,
            code_digest TEXT NOT NULL,
            attempts BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        );
        CREATE TABLE throttle (
            bucket TEXT NOT NULL PRIMARY KEY,
            failures BIGINT NOT NULL,
            began_at BIGINT NOT NULL,
            blocked_until BIGINT NOT NULL
        );
        CREATE TABLE mailbox_message (
            message_id BIGINT NOT NULL PRIMARY KEY,
            channel TEXT NOT NULL,
            sealed BYTEA NOT NULL,
            delivered_at BIGINT NOT NULL
        );
        CREATE TABLE import_run (
            import_id BIGINT NOT NULL PRIMARY KEY,
            file_name TEXT NOT NULL,
            mapping TEXT NOT NULL,
            status TEXT NOT NULL,
            rows_read BIGINT NOT NULL,
            posted BIGINT NOT NULL,
            repeated BIGINT NOT NULL,
            cancelled BIGINT NOT NULL,
            no_show BIGINT NOT NULL,
            parked BIGINT NOT NULL,
            enrolled BIGINT NOT NULL,
            actor TEXT NOT NULL,
            started_at BIGINT NOT NULL,
            finished_at BIGINT
        );
        CREATE TABLE import_parked (
            import_id BIGINT NOT NULL,
            line BIGINT NOT NULL,
            reason TEXT NOT NULL,
            field TEXT NOT NULL,
            sealed BYTEA NOT NULL,
            PRIMARY KEY (import_id, line)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE noted_booking (
            booking_key TEXT NOT NULL PRIMARY KEY,
            status TEXT NOT NULL CHECK (status IN ('cancelled', 'no_show')),
            import_id BIGINT NOT NULL,
            line BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL
        );
        """#
}
