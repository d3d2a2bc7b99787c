/// By whom staff are known at an identity provider.
enum M0031 {
    static let sql = #"""
        CREATE TABLE staff_identity (
            issuer TEXT NOT NULL,
            subject TEXT NOT NULL,
            user_id BIGINT NOT NULL,
            bound_at BIGINT NOT NULL,
            PRIMARY KEY (issuer, subject)
        );
        CREATE UNIQUE INDEX staff_identity_of_user ON staff_identity (user_id, issuer);
        -- only: postgres
        GRANT SELECT, INSERT, DELETE ON staff_identity TO tessera_server;
        -- end only
        """#
}
