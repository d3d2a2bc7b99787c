import Foundation

/// Lets one thread at a time through, and tells a thread that is already inside instead of blocking it for
/// ever.
final class Turnstile: @unchecked Sendable {
    // Safe: `mutex` guards `inside`, and `inside` is compared only to the caller's own thread.
    private let mutex = NSLock()
    private let gate = DispatchSemaphore(value: 0)
    private var inside: pthread_t?

    init() { gate.signal() }

    /// Waits until no other thread is inside; throws when the calling thread itself is.
    func enter() throws {
        let me = pthread_self()
        let again = mutex.withLock { inside.map { pthread_equal($0, me) != 0 } ?? false }
        guard !again else {
            throw SQLFault.statement("a transaction was begun inside another one on the same thread.")
        }
        gate.wait()
        mutex.withLock { inside = me }
    }

    /// Lets the next thread in.
    func leave() {
        mutex.withLock { inside = nil }
        gate.signal()
    }
}
