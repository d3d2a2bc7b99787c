/// What the desk remembers of the program engine's own operations: who referred whom, titles taken back, terms of
/// membership renewed by staff, and by which operation a choice was settled.
enum M0007 {
    static let sql = #"""
        CREATE TABLE referral (
            member_id BIGINT NOT NULL PRIMARY KEY,
            referrer_id BIGINT NOT NULL,
            referred_on TEXT NOT NULL
        );
        CREATE TABLE title_withdrawal (
            member_id BIGINT NOT NULL,
            title_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, title_id)
        );
        CREATE TABLE membership_renewal (
            member_id BIGINT NOT NULL,
            renewal_id BIGINT NOT NULL,
            renewed_on TEXT NOT NULL,
            operation_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, renewal_id)
        );
        ALTER TABLE choice_offer ADD COLUMN settled_by BIGINT NOT NULL DEFAULT 0;
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER referral_no_update BEFORE UPDATE ON referral
            BEGIN SELECT RAISE(ABORT, 'append-only: referral'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER referral_no_delete BEFORE DELETE ON referral
            BEGIN SELECT RAISE(ABORT, 'append-only: referral'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER title_withdrawal_no_update BEFORE UPDATE ON title_withdrawal
            BEGIN SELECT RAISE(ABORT, 'append-only: title_withdrawal'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER title_withdrawal_no_delete BEFORE DELETE ON title_withdrawal
            BEGIN SELECT RAISE(ABORT, 'append-only: title_withdrawal'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER membership_renewal_no_update BEFORE UPDATE ON membership_renewal
            BEGIN SELECT RAISE(ABORT, 'append-only: membership_renewal'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER membership_renewal_no_delete BEFORE DELETE ON membership_renewal
            BEGIN SELECT RAISE(ABORT, 'append-only: membership_renewal'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON referral TO tessera_server;
        GRANT SELECT, INSERT ON title_withdrawal TO tessera_server;
        GRANT SELECT, INSERT ON membership_renewal TO tessera_server;
        -- end only
        """#
}
