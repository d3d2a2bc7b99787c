/// What staff have to do for members: the work list.
enum M0020 {
    static let sql = #"""
        CREATE TABLE staff_task (
            member_id BIGINT NOT NULL,
            task_id BIGINT NOT NULL,
            lot_id BIGINT NOT NULL,
            asset TEXT NOT NULL,
            property TEXT NOT NULL,
            opened_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            done_by TEXT,
            done_at BIGINT,
            PRIMARY KEY (member_id, task_id)
        );
        CREATE INDEX staff_task_open ON staff_task (due_on, task_id) WHERE done_at IS NULL;
        CREATE INDEX staff_task_done ON staff_task (done_at, task_id) WHERE done_at IS NOT NULL;
        -- only: postgres
        GRANT SELECT, INSERT, UPDATE ON staff_task TO tessera_server;
        -- end only
        """#
}
