/// Titles, offers and budgets: what the program engine remembers of a member beside the ledger.
enum M0004 {
    static let sql = #"""
        CREATE TABLE tier_title (
            member_id BIGINT NOT NULL,
            title_id BIGINT NOT NULL,
            tier TEXT NOT NULL,
            cause TEXT NOT NULL,
            from_on TEXT NOT NULL,
            until_on TEXT,
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, title_id)
        );
        CREATE TABLE choice_offer (
            member_id BIGINT NOT NULL,
            offer_id BIGINT NOT NULL,
            source TEXT NOT NULL,
            mark BIGINT NOT NULL,
            offered_on TEXT NOT NULL,
            until_on TEXT,
            folio_id BIGINT NOT NULL,
            program_version BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'chosen', 'ended', 'withdrawn')),
            chosen TEXT NOT NULL,
            PRIMARY KEY (member_id, offer_id)
        );
        CREATE INDEX choice_offer_ending ON choice_offer (until_on, member_id) WHERE state = 'open';
        CREATE TABLE member_trait (
            member_id BIGINT NOT NULL PRIMARY KEY,
            birthday TEXT,
            tags TEXT NOT NULL
        );
        CREATE TABLE rule_budget (
            rule TEXT NOT NULL PRIMARY KEY,
            drawn BIGINT NOT NULL,
            times BIGINT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER tier_title_no_update BEFORE UPDATE ON tier_title
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_title'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER tier_title_no_delete BEFORE DELETE ON tier_title
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_title'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON tier_title TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON choice_offer TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_trait TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON rule_budget TO tessera_server;
        -- end only
        """#
}
