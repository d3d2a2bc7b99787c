import Foundation

/// The work that waits for a writer. Guarded by a condition: callers add, the writer's thread takes.
final class WorkQueue: Sendable {
    private struct State {
        var waiting: [WriterLane.Work] = []
        var isClosed = false
    }

    private let condition = NSCondition()
    // Only touched while `condition` is locked, which the compiler cannot see.
    nonisolated(unsafe) private var state = State()
    private let batch: Int

    /// A queue that hands out at most so many pieces at once.
    init(batch: Int) { self.batch = batch }

    /// Adds work; false when the queue is closed.
    func add(_ work: WriterLane.Work) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !state.isClosed else { return false }
        state.waiting.append(work)
        if state.waiting.count == 1 { condition.signal() }
        return true
    }

    /// Waits for work and takes all that waits, up to the limit; nil when closed and empty.
    func next() -> [WriterLane.Work]? {
        condition.lock()
        defer { condition.unlock() }
        while state.waiting.isEmpty {
            if state.isClosed { return nil }
            condition.wait()
        }
        let taken = Array(state.waiting.prefix(batch))
        state.waiting.removeFirst(taken.count)
        return taken
    }

    /// Refuses new work; what waits is still handed out.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        state.isClosed = true
        condition.broadcast()
    }
}
