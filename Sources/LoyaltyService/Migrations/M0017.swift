/// What tiers gave to whoever reached them: which entry was given for which day of reaching, and what was taken back.
enum M0017 {
    static let sql = #"""
        CREATE TABLE tier_gift (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL CHECK (sequence > 0),
            gift TEXT NOT NULL,
            reached_on TEXT NOT NULL,
            PRIMARY KEY (member_id, sequence)
        );
        CREATE TABLE tier_gift_return (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, sequence)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER tier_gift_no_update BEFORE UPDATE ON tier_gift
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_gift'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER tier_gift_no_delete BEFORE DELETE ON tier_gift
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_gift'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER tier_gift_return_no_update BEFORE UPDATE ON tier_gift_return
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_gift_return'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER tier_gift_return_no_delete BEFORE DELETE ON tier_gift_return
            BEGIN SELECT RAISE(ABORT, 'append-only: tier_gift_return'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON tier_gift TO tessera_server;
        GRANT SELECT, INSERT ON tier_gift_return TO tessera_server;
        -- end only
        """#
}
