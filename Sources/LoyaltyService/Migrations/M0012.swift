/// Points that can be used from a day on, and points set aside by holds: what of each lot, for what, until when, and how each hold ended.
enum M0012 {
    static let sql = #"""
        ALTER TABLE lot ADD COLUMN reserved BIGINT NOT NULL DEFAULT 0
            CHECK (reserved >= 0 AND reserved <= remaining);
        ALTER TABLE lot ADD COLUMN available_on TEXT;
        CREATE TABLE point_hold (
            member_id BIGINT NOT NULL,
            hold_id BIGINT NOT NULL,
            asset TEXT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount > 0),
            used BIGINT NOT NULL CHECK (used >= 0 AND used <= amount),
            state TEXT NOT NULL CHECK (state IN ('open', 'captured', 'released', 'timed_out')),
            property_id TEXT NOT NULL,
            subject TEXT NOT NULL,
            reason TEXT NOT NULL,
            placed_on TEXT NOT NULL,
            expires_at BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, hold_id)
        );
        CREATE INDEX point_hold_open ON point_hold (member_id, expires_at) WHERE state = 'open';
        CREATE TABLE hold_lot (
            member_id BIGINT NOT NULL,
            hold_id BIGINT NOT NULL,
            place BIGINT NOT NULL CHECK (place > 0),
            lot_id BIGINT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount > 0),
            PRIMARY KEY (member_id, hold_id, place),
            UNIQUE (member_id, hold_id, lot_id)
        );
        CREATE TABLE hold_step (
            member_id BIGINT NOT NULL,
            hold_id BIGINT NOT NULL,
            place BIGINT NOT NULL CHECK (place > 0),
            kind TEXT NOT NULL CHECK (kind IN ('captured', 'released', 'timed_out')),
            amount BIGINT NOT NULL CHECK (amount > 0),
            sequence BIGINT NOT NULL CHECK ((sequence > 0) = (kind = 'captured')),
            ends SMALLINT NOT NULL CHECK (ends IN (0, 1)),
            operation_id BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, hold_id, place)
        );
        CREATE UNIQUE INDEX hold_step_ended_once ON hold_step (member_id, hold_id) WHERE ends = 1;
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER hold_lot_no_update BEFORE UPDATE ON hold_lot
            BEGIN SELECT RAISE(ABORT, 'append-only: hold_lot'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER hold_lot_no_delete BEFORE DELETE ON hold_lot
            BEGIN SELECT RAISE(ABORT, 'append-only: hold_lot'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER hold_step_no_update BEFORE UPDATE ON hold_step
            BEGIN SELECT RAISE(ABORT, 'append-only: hold_step'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER hold_step_no_delete BEFORE DELETE ON hold_step
            BEGIN SELECT RAISE(ABORT, 'append-only: hold_step'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON point_hold TO tessera_server;
        GRANT SELECT, INSERT ON hold_lot TO tessera_server;
        GRANT SELECT, INSERT ON hold_step TO tessera_server;
        -- end only
        """#
}
