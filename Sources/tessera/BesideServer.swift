import Synchronization

/// Work that goes on beside the server: begun when it listens, so that a port in use leaves nothing half done, and ended
/// after the last request.
final class BesideServer: Sendable {
    private let task = Mutex<Task<Void, Never>?>(nil)

    func begin(_ body: @escaping @Sendable () async -> Void) {
        task.withLock { $0 = Task { await body() } }
    }

    /// Asks it to end, and waits until it has.
    func end() async {
        let begun = task.withLock { $0 }
        begun?.cancel()
        await begun?.value
    }
}
