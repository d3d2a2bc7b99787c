/// Who is in which family pool, and which points were moved in it.
enum M0021 {
    static let sql = #"""
        CREATE TABLE pool_seat (
            member_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            pool_id BIGINT NOT NULL,
            head_id BIGINT NOT NULL,
            joined_on TEXT NOT NULL,
            PRIMARY KEY (member_id, operation_id)
        );
        CREATE INDEX pool_seat_of_pool ON pool_seat (pool_id, member_id);
        CREATE TABLE pool_departure (
            member_id BIGINT NOT NULL,
            seat_id BIGINT NOT NULL,
            operation_id BIGINT NOT NULL,
            left_on TEXT NOT NULL,
            PRIMARY KEY (member_id, seat_id)
        );
        CREATE TABLE pool_move (
            member_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            other_id BIGINT NOT NULL,
            other_sequence BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            pool_id BIGINT NOT NULL,
            PRIMARY KEY (member_id, sequence)
        );
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER pool_seat_no_update BEFORE UPDATE ON pool_seat
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_seat'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER pool_seat_no_delete BEFORE DELETE ON pool_seat
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_seat'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER pool_departure_no_update BEFORE UPDATE ON pool_departure
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_departure'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER pool_departure_no_delete BEFORE DELETE ON pool_departure
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_departure'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER pool_move_no_update BEFORE UPDATE ON pool_move
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_move'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER pool_move_no_delete BEFORE DELETE ON pool_move
            BEGIN SELECT RAISE(ABORT, 'append-only: pool_move'); END;
        -- end statement
        -- end only
        -- only: postgres
        GRANT SELECT, INSERT ON pool_seat TO tessera_server;
        GRANT SELECT, INSERT ON pool_departure TO tessera_server;
        GRANT SELECT, INSERT ON pool_move TO tessera_server;
        -- end only
        """#
}
