/// Finding members by conditions: indexes for them, saved views, files of found members, points given to all of them.
enum M0030 {
    static let sql = #"""
        CREATE INDEX standing_tier ON standing (tier, member_id);
        CREATE INDEX member_of_property ON member (property_id, member_id);
        CREATE TABLE member_view (
            view_id BIGINT NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            conditions TEXT NOT NULL,
            is_shared SMALLINT NOT NULL CHECK (is_shared IN (0, 1)),
            is_default SMALLINT NOT NULL CHECK (is_default IN (0, 1)),
            saved_at BIGINT NOT NULL
        );
        CREATE INDEX member_view_of_owner ON member_view (owner, view_id);
        CREATE TABLE list_file (
            file_id BIGINT NOT NULL PRIMARY KEY,
            made_by TEXT NOT NULL,
            hotels TEXT NOT NULL,
            view_name TEXT NOT NULL,
            conditions TEXT NOT NULL,
            columns TEXT NOT NULL,
            format TEXT NOT NULL,
            language TEXT NOT NULL,
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'done', 'removed')),
            last_member BIGINT NOT NULL,
            members BIGINT NOT NULL,
            left_out BIGINT NOT NULL,
            made_at BIGINT NOT NULL,
            finished_at BIGINT,
            ends_at BIGINT NOT NULL
        );
        CREATE INDEX list_file_ending ON list_file (ends_at, file_id) WHERE state <> 'removed';
        CREATE TABLE list_file_part (
            file_id BIGINT NOT NULL,
            part BIGINT NOT NULL,
            sealed BYTEA NOT NULL,
            PRIMARY KEY (file_id, part)
        );
        CREATE TABLE list_file_fetch (
            file_id BIGINT NOT NULL,
            fetch_id BIGINT NOT NULL,
            actor TEXT NOT NULL,
            fetched_at BIGINT NOT NULL,
            PRIMARY KEY (file_id, fetch_id)
        );
        CREATE TABLE bulk_credit (
            bulk_id BIGINT NOT NULL PRIMARY KEY,
            made_by TEXT NOT NULL,
            view_name TEXT NOT NULL,
            conditions TEXT NOT NULL,
            asset TEXT NOT NULL,
            amount BIGINT NOT NULL,
            property_id TEXT NOT NULL,
            reason TEXT NOT NULL,
            made_at BIGINT NOT NULL
        );
        CREATE TABLE bulk_credit_item (
            member_id BIGINT NOT NULL,
            bulk_id BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
            code TEXT NOT NULL,
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, bulk_id)
        );
        CREATE INDEX bulk_credit_item_list ON bulk_credit_item (bulk_id, member_id);
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER list_file_fetch_no_update BEFORE UPDATE ON list_file_fetch
            BEGIN SELECT RAISE(ABORT, 'append-only: list_file_fetch'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER list_file_fetch_no_delete BEFORE DELETE ON list_file_fetch
            BEGIN SELECT RAISE(ABORT, 'append-only: list_file_fetch'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_view TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON list_file TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON list_file_part TO tessera_server;
        GRANT SELECT, INSERT ON list_file_fetch TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON bulk_credit TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON bulk_credit_item TO tessera_server;
        -- end only
        """#
}
