/// How guests join: what each channel asks, codes for QR pictures, applications that wait; and where a member came from.
enum M0025 {
    static let sql = #"""
        CREATE TABLE join_channel (
            channel TEXT NOT NULL PRIMARY KEY,
            required_fields TEXT NOT NULL,
            optional_fields TEXT NOT NULL,
            needs_review SMALLINT NOT NULL CHECK (needs_review IN (0, 1)),
            answer_hours BIGINT NOT NULL CHECK (answer_hours BETWEEN 1 AND 720)
        );
        CREATE TABLE join_code (
            code TEXT NOT NULL PRIMARY KEY,
            channel TEXT NOT NULL,
            property_id TEXT NOT NULL,
            label TEXT NOT NULL,
            made_by TEXT NOT NULL,
            made_at BIGINT NOT NULL,
            closed_at BIGINT
        );
        CREATE TABLE membership_application (
            application_id BIGINT NOT NULL PRIMARY KEY,
            contact_key TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('applied', 'in_review', 'approved', 'rejected')),
            channel TEXT NOT NULL,
            property_id TEXT NOT NULL,
            join_code TEXT NOT NULL,
            applied_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL,
            sealed BYTEA,
            taken_by TEXT,
            decided_by TEXT,
            decided_at BIGINT,
            reason BYTEA,
            joined_as BIGINT NOT NULL
        );
        CREATE INDEX membership_application_due ON membership_application (due_at, application_id)
            WHERE state IN ('applied', 'in_review');
        CREATE UNIQUE INDEX membership_application_contact ON membership_application (contact_key)
            WHERE state IN ('applied', 'in_review');
        CREATE INDEX membership_application_decided ON membership_application (decided_at)
            WHERE state IN ('approved', 'rejected');
        CREATE TABLE member_origin (
            member_id BIGINT NOT NULL PRIMARY KEY,
            source TEXT NOT NULL,
            paper_form TEXT NOT NULL,
            join_code TEXT NOT NULL,
            application_id BIGINT NOT NULL,
            age_checked SMALLINT NOT NULL CHECK (age_checked IN (0, 1)),
            agreed_at BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER member_origin_no_update BEFORE UPDATE ON member_origin
            BEGIN SELECT RAISE(ABORT, 'append-only: member_origin'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER member_origin_no_delete BEFORE DELETE ON member_origin
            BEGIN SELECT RAISE(ABORT, 'append-only: member_origin'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON join_channel TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON join_code TO tessera_server;
        GRANT SELECT, INSERT, UPDATE ON membership_application TO tessera_server;
        GRANT SELECT, INSERT ON member_origin TO tessera_server;
        -- end only
        """#
}
