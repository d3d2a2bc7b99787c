/// What is written once stays as written: triggers on SQLite, a server role without UPDATE and DELETE on
/// PostgreSQL (I-24; triggers fail on distributed tables).
enum M0003 {
    static let sql = #"""
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER ledger_operation_no_update BEFORE UPDATE ON ledger_operation
        BEGIN SELECT RAISE(ABORT, 'ledger_operation is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER ledger_operation_no_delete BEFORE DELETE ON ledger_operation
        BEGIN SELECT RAISE(ABORT, 'ledger_operation is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER lot_use_no_update BEFORE UPDATE ON lot_use
        BEGIN SELECT RAISE(ABORT, 'lot_use is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER lot_use_no_delete BEFORE DELETE ON lot_use
        BEGIN SELECT RAISE(ABORT, 'lot_use is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER folio_no_update BEFORE UPDATE ON folio
        BEGIN SELECT RAISE(ABORT, 'folio is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER folio_no_delete BEFORE DELETE ON folio
        BEGIN SELECT RAISE(ABORT, 'folio is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent
        BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent
        BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
        BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
        BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_version_no_update BEFORE UPDATE ON program_version
        BEGIN SELECT RAISE(ABORT, 'program_version is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER program_version_no_delete BEFORE DELETE ON program_version
        BEGIN SELECT RAISE(ABORT, 'program_version is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER noted_booking_no_update BEFORE UPDATE ON noted_booking
        BEGIN SELECT RAISE(ABORT, 'noted_booking is append-only'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER noted_booking_no_delete BEFORE DELETE ON noted_booking
        BEGIN SELECT RAISE(ABORT, 'noted_booking is append-only'); END;
        -- end statement
        -- end only
        -- only: postgres
        -- begin statement
        DO $role$ BEGIN
            CREATE ROLE tessera_server NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $role$;
        -- end statement
        -- begin statement
        DO $role$ BEGIN
            EXECUTE format('GRANT tessera_server TO %I', CURRENT_USER);
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO tessera_server', CURRENT_SCHEMA);
        END $role$;
        -- end statement
        GRANT SELECT ON schema_migration TO tessera_server;
        GRANT SELECT, INSERT ON ledger_operation TO tessera_server;
        GRANT SELECT, INSERT ON ledger_entry TO tessera_server;
        GRANT SELECT, INSERT ON lot_use TO tessera_server;
        GRANT SELECT, INSERT ON folio TO tessera_server;
        GRANT SELECT, INSERT ON consent TO tessera_server;
        GRANT SELECT, INSERT ON audit TO tessera_server;
        GRANT SELECT, INSERT ON access_log TO tessera_server;
        GRANT SELECT, INSERT ON program_version TO tessera_server;
        GRANT SELECT, INSERT ON noted_booking TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON setting TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON day_rate TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON lookup TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON member TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON member_person TO tessera_server;
        GRANT SELECT, INSERT, DELETE ON search_token TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON card TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON standing TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON lot TO tessera_server;
        GRANT SELECT, INSERT, DELETE ON idempotency TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON staff_user TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON api_client TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON session TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_code TO tessera_server;
        GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO tessera_server;
        GRANT SELECT, INSERT, DELETE ON mailbox_message TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON import_run TO tessera_server;
        GRANT SELECT, INSERT, DELETE ON import_parked TO tessera_server;
        -- end only
        """#
}
