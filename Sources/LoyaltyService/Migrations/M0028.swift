/// Cases about conduct, suspensions, and what was not earned while they held.
enum M0028 {
    static let sql = #"""
        ALTER TABLE standing ADD COLUMN suspended_by BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE standing ADD COLUMN contact_changed_at BIGINT;
        CREATE TABLE conduct_case (
            member_id BIGINT NOT NULL,
            case_id BIGINT NOT NULL,
            state TEXT NOT NULL,
            kind TEXT NOT NULL,
            property TEXT NOT NULL,
            evidence BYTEA NOT NULL,
            opened_by TEXT NOT NULL,
            opened_at BIGINT NOT NULL,
            sanction TEXT NOT NULL,
            until_on TEXT,
            notice BYTEA NOT NULL,
            proposed_by TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at BIGINT,
            appeal BYTEA NOT NULL,
            appealed_at BIGINT,
            answer BYTEA NOT NULL,
            answered_by TEXT NOT NULL,
            lifted_at BIGINT,
            carried_at BIGINT,
            signal TEXT NOT NULL,
            PRIMARY KEY (member_id, case_id)
        );
        CREATE INDEX conduct_case_waiting ON conduct_case (opened_at, case_id)
            WHERE state IN ('open', 'proposed', 'appealed');
        CREATE INDEX conduct_case_due ON conduct_case (case_id) WHERE lifted_at IS NULL AND carried_at IS NULL;
        CREATE INDEX ledger_operation_work ON ledger_operation (operation_id) WHERE name IN
            ('points.adjust', 'reward.redeem', 'tier.buy', 'points.transfer', 'points.convert', 'pool.points', 'folio.cancel',
            'folio.correct', 'entry.reverse', 'operation.reverse');
        CREATE TABLE withheld_folio (
            member_id BIGINT NOT NULL,
            folio_id BIGINT NOT NULL,
            case_id BIGINT NOT NULL,
            released_by BIGINT NOT NULL,
            PRIMARY KEY (member_id, folio_id)
        );
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON conduct_case TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON withheld_folio TO tessera_server;
        -- end only
        """#
}
