/// Which ends of points members were told of, and when each notice reached them.
enum M0019 {
    static let sql = #"""
        CREATE TABLE expiry_notice (
            member_id BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            ends_on TEXT NOT NULL,
            event_id BIGINT NOT NULL,
            told_on TEXT NOT NULL,
            PRIMARY KEY (member_id, lot_id, ends_on, event_id)
        );
        CREATE TABLE expiry_notice_delivery (
            member_id BIGINT NOT NULL,
            event_id BIGINT NOT NULL,
            delivered_on TEXT,
            delivered_at BIGINT NOT NULL,
            PRIMARY KEY (member_id, event_id)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER expiry_notice_no_update BEFORE UPDATE ON expiry_notice
            BEGIN SELECT RAISE(ABORT, 'append-only: expiry_notice'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER expiry_notice_no_delete BEFORE DELETE ON expiry_notice
            BEGIN SELECT RAISE(ABORT, 'append-only: expiry_notice'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER expiry_notice_delivery_no_update BEFORE UPDATE ON expiry_notice_delivery
            BEGIN SELECT RAISE(ABORT, 'append-only: expiry_notice_delivery'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER expiry_notice_delivery_no_delete BEFORE DELETE ON expiry_notice_delivery
            BEGIN SELECT RAISE(ABORT, 'append-only: expiry_notice_delivery'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON expiry_notice TO tessera_server;
        GRANT SELECT, INSERT ON expiry_notice_delivery TO tessera_server;
        -- end only
        """#
}
