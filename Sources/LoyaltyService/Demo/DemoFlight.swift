import Synchronization

/// Counts the operations under way between the generator and the desk, so that never too many wait at once.
/// One generator waits; the desk's writers report.
final class DemoFlight: Sendable {
    private struct State {
        var underWay = 0
        var failure: (any Error)?
        var waiting: (most: Int, continuation: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    /// Waits until at most so many operations are under way.
    /// - Throws: what the first operation that failed threw.
    func settle(to most: Int) async throws {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.underWay <= most || state.failure != nil { return true }
                state.waiting = (most, continuation)
                return false
            }
            if isReady { continuation.resume() }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// An operation is handed in.
    func begin() { state.withLock { $0.underWay += 1 } }

    /// An operation has ended; called on a writer's thread.
    func end(_ failure: (any Error)?) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.underWay -= 1
            state.failure = state.failure ?? failure
            guard let waiting = state.waiting, state.underWay <= waiting.most || state.failure != nil else {
                return nil
            }
            state.waiting = nil
            return waiting.continuation
        }
        waiting?.resume()
    }
}
