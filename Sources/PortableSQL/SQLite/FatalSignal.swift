import Synchronization

/// Tells the program, once, that the disk failed while writing, and keeps further writes from being tried.
final class FatalSignal: Sendable {
    private let raised = Mutex(false)
    private let tell: @Sendable (String) -> Void

    init(_ tell: @escaping @Sendable (String) -> Void) { self.tell = tell }

    /// Tells the program the first time, and does nothing later.
    func raise(_ fault: SQLFault) {
        let isFirst = raised.withLock { raised in
            defer { raised = true }
            return !raised
        }
        if isFirst { tell("Writing was stopped until the next start. \(fault)") }
    }

    /// Throws once a disk failure was met: only a restart shows what the disk holds.
    func requireSound() throws {
        guard raised.withLock({ !$0 }) else {
            throw SQLFault.unavailable("the disk failed earlier, and writing waits for a restart.")
        }
    }
}
