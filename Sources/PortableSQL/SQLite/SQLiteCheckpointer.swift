import Foundation
import GRDBSQLite

/// Moves the log into the file while the writer goes on, on a connection and a thread of its own.
///
/// Whoever commits would else wait, every few thousand commits, until tens of megabytes lie on the disk. SQLite begins
/// the log anew only when all of it was moved, which never happens under steady load from beside; so the writer itself
/// moves the small rest once the log is long.
final class SQLiteCheckpointer: @unchecked Sendable {
    // Safe: `condition` guards everything that changes; the connection is used by the thread alone.
    private let condition = NSCondition()
    private let connection: OpaquePointer
    private let fatal: FatalSignal
    /// How many pages the log has, how many of them are in the file, and how many there were at the last try.
    private var length: Int32 = 0
    private var moved: Int32 = 0
    private var tried: Int32 = 0
    private var isWorking = true
    private var isStopped = false

    /// So many pages are moved at a time beside the writer. A tenth of it made posting slower by a third: each time the
    /// file is synced, and the writer's own syncs wait for it.
    private static let stretch: Int32 = 4_000
    /// From this length on the log is to begin anew, as soon as the writer has no more than the rest to move.
    private static let long: Int32 = 20_000
    private static let rest: Int32 = 1_000
    /// So long the log may never become: then the writer waits for all of it.
    private static let longest: Int32 = 200_000

    /// Opens a second connection to a file that is already open for writing.
    init(path: String, fatal: FatalSignal) throws {
        self.fatal = fatal
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw SQLiteFaults.opening(code, message: String(cString: sqlite3_errstr(code)), path: path)
        }
        connection = handle
        // The same care as the writer's: the log is on the disk before the file is touched.
        sqlite3_exec(handle, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0", nil, nil, nil)
        let thread = Thread { [self] in work() }
        thread.name = "checkpointer"
        thread.start()
    }

    /// Has the writer tell of each commit from now on; takes the place of SQLite's own checkpoint after commits.
    func watch(_ writer: OpaquePointer) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            writer,
            { context, writer, _, length in
                guard let context, let writer else { return SQLITE_OK }
                Unmanaged<SQLiteCheckpointer>.fromOpaque(context).takeUnretainedValue().committed(
                    writer, length)
                return SQLITE_OK
            }, context)
    }

    /// Ends the thread and its connection; what is in the log stays there for the writer to move when it closes.
    func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        while isWorking { condition.wait() }
        condition.unlock()
    }

    /// On the writer's thread, after each commit: `length` is how many pages the log has.
    private func committed(_ writer: OpaquePointer, _ length: Int32) {
        let left = condition.withLock { () -> Int32 in
            // A shorter log was begun anew.
            if length < self.length { (moved, tried) = (0, 0) }
            self.length = length
            if isDue { condition.signal() }
            return length - moved
        }
        if length >= Self.longest || (length >= Self.long && left <= Self.rest) { move(writer) }
    }

    /// Whether there is enough to move, and more than at the last try: a long reading may hold the rest.
    private var isDue: Bool {
        length - max(moved, tried) >= (length < Self.long ? Self.stretch : Self.rest / 2)
    }

    private func work() {
        condition.lock()
        while !isStopped {
            guard isDue else {
                condition.wait()
                continue
            }
            tried = length
            condition.unlock()
            move(connection)
            condition.lock()
        }
        sqlite3_close_v2(connection)
        isWorking = false
        condition.broadcast()
        condition.unlock()
    }

    /// Moves what no reader still needs; waits for nobody, and leaves it to whoever is at it already. A commit stays
    /// done whatever becomes of this.
    private func move(_ connection: OpaquePointer) {
        var (total, done): (Int32, Int32) = (0, 0)
        let code = sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, &total, &done)
        if code == SQLITE_OK {
            condition.withLock { moved = min(done, length) }
        } else if SQLiteFaults.isFatalForWriter(code) {
            let extended = sqlite3_extended_errcode(connection)
            let words = String(cString: sqlite3_errmsg(connection))
            fatal.raise(
                SQLiteFaults.running(extended, message: words, statement: "checkpoint", isWriter: true))
        }
    }
}
