/// Who brought which friends, kinds of cards, numbers that were made in advance, what happened to each card, and PINs.
enum M0027 {
    static let sql = #"""
        -- only: sqlite
        CREATE TABLE card_of_kind (
            member_id BIGINT NOT NULL,
            card_number TEXT NOT NULL,
            kind TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'frozen', 'replaced', 'closed')),
            issued_at BIGINT NOT NULL,
            last_on TEXT,
            batch_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, card_number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO card_of_kind (member_id, card_number, kind, status, issued_at, last_on, batch_id)
            SELECT member_id, card_number, 'standard', status, issued_at, NULL, 0 FROM card;
        DROP TABLE card;
        ALTER TABLE card_of_kind RENAME TO card;
        -- end only
        -- only: postgres
        ALTER TABLE card DROP CONSTRAINT card_status_check;
        ALTER TABLE card ADD CONSTRAINT card_status_check CHECK (status IN ('active', 'frozen', 'replaced', 'closed'));
        ALTER TABLE card ADD COLUMN kind TEXT NOT NULL DEFAULT 'standard';
        ALTER TABLE card ALTER COLUMN kind DROP DEFAULT;
        ALTER TABLE card ADD COLUMN last_on TEXT;
        ALTER TABLE card ADD COLUMN batch_id BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE card ALTER COLUMN batch_id DROP DEFAULT;
        -- end only
        CREATE INDEX referral_of_referrer ON referral (referrer_id, referred_on);
        CREATE TABLE card_event (
            member_id BIGINT NOT NULL,
            event_id BIGINT NOT NULL,
            card_number TEXT NOT NULL,
            step TEXT NOT NULL,
            cause TEXT NOT NULL,
            fee BIGINT NOT NULL,
            is_waived SMALLINT NOT NULL,
            property TEXT NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, event_id)
        );
        CREATE TABLE card_batch (
            batch_id BIGINT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            purpose TEXT NOT NULL,
            quantity BIGINT NOT NULL,
            made BIGINT NOT NULL,
            made_by TEXT NOT NULL,
            made_at BIGINT NOT NULL
        );
        CREATE TABLE card_stock (
            card_number TEXT NOT NULL PRIMARY KEY,
            batch_id BIGINT NOT NULL,
            place BIGINT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('stock', 'offered', 'issued', 'void'))
        );
        CREATE INDEX card_stock_of_batch ON card_stock (batch_id, place);
        CREATE INDEX card_stock_offered ON card_stock (kind, card_number) WHERE state = 'offered';
        CREATE TABLE card_custody (
            batch_id BIGINT NOT NULL,
            entry_id BIGINT NOT NULL,
            step TEXT NOT NULL,
            first_place BIGINT NOT NULL,
            last_place BIGINT NOT NULL,
            numbers BIGINT NOT NULL,
            property TEXT NOT NULL,
            note TEXT NOT NULL,
            actor TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (batch_id, entry_id)
        );
        CREATE TABLE member_pin (
            member_id BIGINT NOT NULL PRIMARY KEY,
            hash TEXT NOT NULL,
            misses SMALLINT NOT NULL,
            paused_until BIGINT,
            set_by TEXT NOT NULL,
            set_at BIGINT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER card_event_no_update BEFORE UPDATE ON card_event
            BEGIN SELECT RAISE(ABORT, 'append-only: card_event'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_event_no_delete BEFORE DELETE ON card_event
            BEGIN SELECT RAISE(ABORT, 'append-only: card_event'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_custody_no_update BEFORE UPDATE ON card_custody
            BEGIN SELECT RAISE(ABORT, 'append-only: card_custody'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_custody_no_delete BEFORE DELETE ON card_custody
            BEGIN SELECT RAISE(ABORT, 'append-only: card_custody'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON card_event TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON card_batch TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON card_stock TO tessera_server;
        GRANT SELECT, INSERT ON card_custody TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_pin TO tessera_server;
        -- end only
        """#
}
