import Foundation

/// Threads of our own for asynchronous reads: a read blocks its thread, and Swift's own few threads must not
/// block.
final class ReaderThreads: @unchecked Sendable {
    typealias Job = @Sendable (_ stopped: Bool) -> Void

    // Safe: `mutex` guards everything that changes.
    private let mutex = NSCondition()
    private let limit: Int
    private var jobs: [Job] = []
    private var next = 0
    private var threads = 0
    private var idle = 0
    private var stopped = false

    init(limit: Int) { self.limit = limit }

    /// Runs the work on one of the threads and gives back its result.
    func run<T: Sendable>(_ work: @Sendable @escaping () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            submit { stopped in
                if stopped {
                    continuation.resume(throwing: SQLFault.unavailable("it was closed."))
                } else {
                    continuation.resume(with: Result { try work() })
                }
            }
        }
    }

    /// Ends the threads; work not yet begun fails as unavailable.
    func stop() {
        let left: [Job] = mutex.withLock {
            stopped = true
            defer {
                jobs = []
                next = 0
            }
            mutex.broadcast()
            return Array(jobs[next...])
        }
        for job in left { job(true) }
    }

    private func submit(_ job: @escaping Job) {
        let taken = mutex.withLock {
            guard !stopped else { return false }
            jobs.append(job)
            // A thread is started only when all are busy, so an idle database holds none.
            if idle < jobs.count - next, threads < limit {
                threads += 1
                Thread { [self] in work() }.start()
            }
            mutex.signal()
            return true
        }
        if !taken { job(true) }
    }

    private func work() {
        while let job = nextJob() { job(false) }
    }

    /// Waits for the next piece of work; nil when the threads are to end.
    private func nextJob() -> Job? {
        mutex.withLock {
            idle += 1
            defer { idle -= 1 }
            while next == jobs.count {
                if stopped { return nil }
                mutex.wait()
            }
            let job = jobs[next]
            next += 1
            // The done part is dropped in one go, so taking a job costs the same however many wait.
            if next == jobs.count || next > 1024 {
                jobs.removeFirst(next)
                next = 0
            }
            return job
        }
    }
}
