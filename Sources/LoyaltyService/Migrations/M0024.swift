/// Claims of members about points that are missing, and what was decided.
enum M0024 {
    static let sql = #"""
        CREATE TABLE claim (
            member_id BIGINT NOT NULL,
            claim_id BIGINT NOT NULL,
            state TEXT NOT NULL,
            kind TEXT NOT NULL,
            property TEXT NOT NULL,
            outlet TEXT NOT NULL,
            number TEXT NOT NULL,
            claimed_on TEXT NOT NULL,
            nights SMALLINT NOT NULL,
            amount BIGINT,
            note BYTEA NOT NULL,
            opened_by TEXT NOT NULL,
            opened_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL,
            owner TEXT NOT NULL,
            way TEXT NOT NULL,
            category TEXT NOT NULL,
            credit_amount BIGINT,
            points BIGINT NOT NULL,
            approved_by TEXT NOT NULL,
            outcome TEXT NOT NULL,
            answer BYTEA NOT NULL,
            operation_id BIGINT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at BIGINT,
            PRIMARY KEY (member_id, claim_id)
        );
        CREATE INDEX claim_waiting ON claim (due_at, claim_id) WHERE decided_at IS NULL;
        CREATE INDEX claim_decided ON claim (decided_at, claim_id) WHERE decided_at IS NOT NULL;
        CREATE INDEX claim_number ON claim (number);
        CREATE INDEX claim_day ON claim (claimed_on);
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON claim TO tessera_server;
        -- end only
        """#
}
