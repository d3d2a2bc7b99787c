/// Members, ledger, programs.
enum M0001 {
    static let sql = #"""
        CREATE TABLE setting (
            name TEXT NOT NULL PRIMARY KEY,
            content TEXT NOT NULL
        );
        CREATE TABLE program_version (
            version BIGINT NOT NULL PRIMARY KEY,
            effective_from TEXT NOT NULL,
            document TEXT NOT NULL,
            digest TEXT NOT NULL,
            published_at BIGINT NOT NULL,
            published_by TEXT NOT NULL,
            reason TEXT NOT NULL
        );
        CREATE INDEX program_version_in_force ON program_version (effective_from, version);
        CREATE TABLE day_rate (
            currency TEXT NOT NULL,
            rate_on TEXT NOT NULL,
            millionths BIGINT NOT NULL CHECK (millionths > 0),
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (currency, rate_on)
        );
        CREATE TABLE lookup (
            kind TEXT NOT NULL,
            lookup_key TEXT NOT NULL,
            member_id BIGINT NOT NULL,
            object_id BIGINT NOT NULL,
            PRIMARY KEY (kind, lookup_key)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE member (
            member_id BIGINT NOT NULL PRIMARY KEY,
            language TEXT NOT NULL,
            channel TEXT NOT NULL,
            property_id TEXT NOT NULL,
            joined_on TEXT NOT NULL,
            joined_at BIGINT NOT NULL,
            import_id BIGINT NOT NULL
        );
        CREATE TABLE member_person (
            member_id BIGINT NOT NULL PRIMARY KEY,
            wrapped_key BYTEA NOT NULL,
            sealed BYTEA NOT NULL,
            updated_at BIGINT NOT NULL
        );
        CREATE TABLE search_token (
            token BIGINT NOT NULL,
            member_id BIGINT NOT NULL,
            PRIMARY KEY (token, member_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE consent (
            member_id BIGINT NOT NULL,
            consent_id BIGINT NOT NULL,
            purpose TEXT NOT NULL,
            granted SMALLINT NOT NULL CHECK (granted IN (0, 1)),
            text_version TEXT NOT NULL,
            channel TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, consent_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE card (
            member_id BIGINT NOT NULL,
            card_number TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
            issued_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, card_number)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE standing (
            member_id BIGINT NOT NULL PRIMARY KEY,
            status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
            entry_count BIGINT NOT NULL CHECK (entry_count >= 0),
            balances TEXT NOT NULL,
            tier TEXT NOT NULL,
            tier_since TEXT,
            tier_until TEXT,
            tier_term_from TEXT,
            tier_as_of TEXT NOT NULL,
            tier_version BIGINT NOT NULL,
            last_activity_on TEXT,
            updated_at BIGINT NOT NULL
        );
        CREATE TABLE ledger_operation (
            member_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            occurred_on TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            program_version BIGINT NOT NULL,
            property_id TEXT NOT NULL,
            folio_id BIGINT NOT NULL,
            import_id BIGINT NOT NULL,
            actor TEXT NOT NULL,
            reason TEXT NOT NULL,
            receipt TEXT NOT NULL,
            PRIMARY KEY (member_id, operation_id)
        );
        CREATE TABLE ledger_entry (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL CHECK (sequence > 0),
            operation_id BIGINT NOT NULL,
            rule TEXT NOT NULL,
            asset TEXT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount <> 0),
            balance_after BIGINT NOT NULL CHECK (balance_after >= 0),
            account TEXT NOT NULL,
            property_id TEXT NOT NULL,
            folio_id BIGINT NOT NULL,
            occurred_on TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            program_version BIGINT NOT NULL,
            reverses BIGINT NOT NULL,
            import_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, sequence)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE UNIQUE INDEX ledger_entry_reversed_once ON ledger_entry (member_id, reverses) WHERE reverses <> 0;
        CREATE TABLE lot (
            member_id BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            asset TEXT NOT NULL,
            kind TEXT NOT NULL,
            original BIGINT NOT NULL CHECK (original > 0),
            remaining BIGINT NOT NULL CHECK (remaining >= 0 AND remaining <= original),
            earned_on TEXT NOT NULL,
            expires_on TEXT,
            folio_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, lot_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE lot_use (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount <> 0),
            PRIMARY KEY (member_id, sequence, lot_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE folio (
            member_id BIGINT NOT NULL,
            folio_id BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('posted', 'cancelled')),
            kind TEXT NOT NULL CHECK (kind IN ('stay', 'bill', 'event')),
            property_id TEXT NOT NULL,
            outlet_id TEXT NOT NULL,
            number TEXT NOT NULL,
            arrival_on TEXT NOT NULL,
            departure_on TEXT NOT NULL,
            currency TEXT NOT NULL,
            lines TEXT NOT NULL,
            details TEXT NOT NULL,
            tier TEXT NOT NULL,
            program_version BIGINT NOT NULL,
            day_rate_millionths BIGINT,
            operation_id BIGINT NOT NULL,
            import_id BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, folio_id, revision)
        );
        CREATE INDEX folio_of_import ON folio (import_id, member_id, folio_id) WHERE import_id <> 0;
        CREATE TABLE idempotency (
            scope TEXT NOT NULL,
            idempotency_key TEXT NOT NULL,
            input_digest TEXT NOT NULL,
            answer TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (scope, idempotency_key)
        );
        CREATE TABLE audit (
            member_id BIGINT NOT NULL,
            audit_id BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            actor TEXT NOT NULL,
            operation TEXT NOT NULL,
            property_id TEXT NOT NULL,
            outcome TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (member_id, audit_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE access_log (
            member_id BIGINT NOT NULL,
            access_id BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            actor TEXT NOT NULL,
            fields TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (member_id, access_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE TABLE outbox (
            member_id BIGINT NOT NULL,
            event_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            payload TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            sent_at BIGINT,
            PRIMARY KEY (member_id, event_id)
        -- only: sqlite
        ) STRICT, WITHOUT ROWID;
        -- end only
        -- only: postgres
        );
        -- end only
        CREATE INDEX outbox_unsent ON outbox (event_id) WHERE sent_at IS NULL;
        """#
}
