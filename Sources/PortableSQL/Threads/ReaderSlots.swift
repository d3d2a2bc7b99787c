import Foundation

/// Admits a limited number of threads at once, and tells a thread that is already inside instead of letting
/// it wait for itself.
final class ReaderSlots: @unchecked Sendable {
    // Safe: `mutex` guards `inside`.
    private let mutex = NSLock()
    private let free = DispatchSemaphore(value: 0)
    private var inside: [pthread_t] = []

    init(limit: Int) {
        // Counted up rather than created with a value: Dispatch stops a process that drops a semaphore below
        // it.
        for _ in 0..<limit { free.signal() }
    }

    /// Waits for a free slot; throws when the calling thread already holds one.
    func enter() throws {
        let me = pthread_self()
        guard !mutex.withLock({ inside.contains { pthread_equal($0, me) != 0 } }) else {
            throw SQLFault.statement("a read was begun inside another one on the same thread.")
        }
        free.wait()
        mutex.withLock { inside.append(me) }
    }

    /// Gives the calling thread's slot back.
    func leave() {
        let me = pthread_self()
        mutex.withLock { inside.removeAll { pthread_equal($0, me) != 0 } }
        free.signal()
    }
}
