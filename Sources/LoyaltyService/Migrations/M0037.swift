/// Pictures that came with members' claims, each sealed under its member's key.
enum M0037 {
    static let sql = #"""
        CREATE TABLE claim_photo (
            member_id BIGINT NOT NULL,
            claim_id BIGINT NOT NULL,
            sealed BYTEA NOT NULL,
            PRIMARY KEY (member_id, claim_id)
        );
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE, DELETE ON claim_photo TO tessera_server;
        -- end only
        """#
}
