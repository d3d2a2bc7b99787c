import Foundation

/// Keeps a second process, or a second opening in this one, away from a SQLite file, by a lock on
/// `PATH.lock`.
///
/// The lock ends with the process, however it ends; the empty lock file stays.
final class SQLiteFileLock: @unchecked Sendable {
    // Safe: `mutex` guards the descriptor.
    private let mutex = NSLock()
    private var descriptor: Int32

    /// Throws `locked` when another holds it, `cannotOpen` when the lock file cannot be made.
    init(path: String) throws {
        descriptor = Foundation.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SQLFault.cannotOpen("\(path).lock cannot be written (\(String(cString: strerror(errno)))).")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(descriptor)
            throw SQLFault.locked("\(path) is open already.")
        }
    }

    deinit { release() }

    /// Lets others in.
    func release() {
        mutex.withLock {
            guard descriptor >= 0 else { return }
            // Said aloud, because a child that is just being started holds a copy of the descriptor for a moment,
            // and closing ours alone would leave the lock with it.
            flock(descriptor, LOCK_UN)
            Foundation.close(descriptor)
            descriptor = -1
        }
    }
}
