import Foundation
import Synchronization

/// Runs what takes minutes on a thread of its own, so that none of Swift's concurrency is blocked.
enum OwnThread {
    private final class Stop: Sendable {
        let isAsked = Mutex(false)
    }

    /// - Parameter body: is told whether the task was cancelled meanwhile.
    static func run<Value: Sendable>(
        _ body: @escaping @Sendable (_ isCancelled: () -> Bool) throws -> Value
    ) async throws -> Value {
        let stop = Stop()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                Thread {
                    continuation.resume(with: Result { try body { stop.isAsked.withLock { $0 } } })
                }.start()
            }
        } onCancel: {
            stop.isAsked.withLock { $0 = true }
        }
    }
}
