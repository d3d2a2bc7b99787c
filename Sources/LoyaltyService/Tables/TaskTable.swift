import LoyaltyRules
import PortableSQL

enum TaskSQL: String, CaseIterable {
    case insert = """
        INSERT INTO staff_task (member_id, task_id, lot_id, asset, property, opened_on, due_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case one = """
        SELECT member_id, task_id, lot_id, asset, property, opened_on, due_on, done_by, done_at FROM staff_task
        WHERE member_id = $1 AND task_id = $2
        """
    case mark = "UPDATE staff_task SET done_by = $3, done_at = $4 WHERE member_id = $1 AND task_id = $2"
    /// What can still be done of it at a hotel, or at every one, soonest first. What was taken back or has ended is not.
    case open = """
        SELECT t.member_id, t.task_id, t.lot_id, t.asset, t.property, t.opened_on, t.due_on, t.done_by, t.done_at
        FROM staff_task t JOIN lot l ON l.member_id = t.member_id AND l.lot_id = t.lot_id
        WHERE t.done_at IS NULL AND l.remaining > 0 AND t.due_on >= $1 AND ($2 = '' OR t.property = $2)
        ORDER BY t.due_on, t.task_id LIMIT $3
        """
    case done = """
        SELECT member_id, task_id, lot_id, asset, property, opened_on, due_on, done_by, done_at FROM staff_task
        WHERE done_at IS NOT NULL AND ($1 = '' OR property = $1) ORDER BY done_at DESC, task_id DESC LIMIT $2
        """
}

/// The work list of staff.
enum TaskTable {
    static func insert(_ task: TaskRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            TaskSQL.insert.rawValue,
            [
                .member(task.member), .integer(task.id), .integer(task.lot), .text(task.asset), .text(task.property),
                .day(task.openedOn), .day(task.dueOn),
            ])
    }

    static func one(_ id: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> TaskRow? {
        try tx.firstRow(TaskSQL.one.rawValue, [.member(member), .integer(id)]).map(read)
    }

    /// - Parameter by: who did it; nil when it is open again.
    static func mark(_ id: Int64, of member: MemberID, by actor: String?, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            TaskSQL.mark.rawValue,
            [.member(member), .integer(id), actor.map { .text($0) } ?? .null, actor == nil ? .null : .at(now)])
    }

    /// - Parameter property: the hotel; empty for all.
    static func open(on day: CalendarDay, at property: String, limit: Int, in tx: any SQLTransaction) throws -> [TaskRow] {
        try tx.rows(TaskSQL.open.rawValue, [.day(day), .text(property), .integer(Int64(limit))]).map(read)
    }

    /// What was done last, newest first.
    static func done(at property: String, limit: Int, in tx: any SQLTransaction) throws -> [TaskRow] {
        try tx.rows(TaskSQL.done.rawValue, [.text(property), .integer(Int64(limit))]).map(read)
    }

    private static func read(_ row: SQLRow) throws -> TaskRow {
        TaskRow(
            member: try row.member(0), id: try row.integer(1), lot: try row.integer(2), asset: try row.text(3),
            property: try row.text(4), openedOn: try row.day(5), dueOn: try row.day(6), doneBy: row.textOrNil(7),
            doneAt: row.integerOrNil(8).map { Instant(milliseconds: $0) })
    }
}
