/// Settlement between hotels: months that are closed, their lines, and what hotels dispute.
enum M0013 {
    static let sql = #"""
        CREATE TABLE settlement_month (
            month TEXT NOT NULL PRIMARY KEY,
            closed_at BIGINT NOT NULL,
            closed_by TEXT NOT NULL
        );
        CREATE TABLE settlement_line (
            month TEXT NOT NULL,
            property_id TEXT NOT NULL,
            asset TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('issued', 'goodwill', 'sold', 'honoured', 'ended')),
            fact_month TEXT NOT NULL,
            program_version BIGINT NOT NULL,
            points BIGINT NOT NULL,
            currency TEXT NOT NULL,
            amount_minor BIGINT NOT NULL,
            PRIMARY KEY (month, property_id, asset, kind, fact_month, program_version)
        );
        CREATE TABLE settlement_dispute (
            step_id BIGINT NOT NULL PRIMARY KEY,
            month TEXT NOT NULL,
            property_id TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'resolved')),
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER settlement_month_no_update BEFORE UPDATE ON settlement_month
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_month'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER settlement_month_no_delete BEFORE DELETE ON settlement_month
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_month'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER settlement_line_no_update BEFORE UPDATE ON settlement_line
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_line'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER settlement_line_no_delete BEFORE DELETE ON settlement_line
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_line'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER settlement_dispute_no_update BEFORE UPDATE ON settlement_dispute
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_dispute'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER settlement_dispute_no_delete BEFORE DELETE ON settlement_dispute
            BEGIN SELECT RAISE(ABORT, 'append-only: settlement_dispute'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON settlement_month TO tessera_server;
        GRANT SELECT, INSERT ON settlement_line TO tessera_server;
        GRANT SELECT, INSERT ON settlement_dispute TO tessera_server;
        -- end only
        """#
}
