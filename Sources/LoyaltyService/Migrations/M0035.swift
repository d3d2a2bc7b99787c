/// Members' identity documents, each sealed under its member's key.
enum M0035 {
    static let sql = #"""
        CREATE TABLE member_document (
            member_id BIGINT NOT NULL PRIMARY KEY,
            sealed BYTEA NOT NULL,
            seen_by TEXT NOT NULL,
            seen_at BIGINT NOT NULL
        );
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_document TO tessera_server;
        -- end only
        """#
}
