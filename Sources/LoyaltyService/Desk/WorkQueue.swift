import Foundation

/// The work that waits for a writer. Guarded by a condition: callers add, the writer's thread takes.
final class WorkQueue: Sendable {
    private struct State {
        var waiting: [WriterLane.Work] = []
        /// How many of them somebody waits for.
        var urgent = 0
        /// When the last of these came.
        var lastUrgent: ContinuousClock.Instant?
        var isClosed = false
    }

    private let condition = NSCondition()
    // Only touched while `condition` is locked, which the compiler cannot see.
    nonisolated(unsafe) private var state = State()
    private let batch: Int

    /// So many pieces of an import or a job go into one commit while nobody stands at a desk and waits.
    static let bulk = 2_048
    private static let quiet = Duration.seconds(2)

    /// A queue that hands out at most so many pieces at once.
    init(batch: Int) { self.batch = batch }

    /// Adds work; false when the queue is closed.
    func add(_ work: WriterLane.Work) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !state.isClosed else { return false }
        state.waiting.append(work)
        if !work.isBulk {
            state.urgent += 1
            state.lastUrgent = .now
        }
        if state.waiting.count == 1 { condition.signal() }
        return true
    }

    /// Waits for work and takes all that waits, up to the limit; more of it where nobody waits for any of it. Nil when
    /// closed and empty.
    func next() -> [WriterLane.Work]? {
        condition.lock()
        defer { condition.unlock() }
        while state.waiting.isEmpty {
            if state.isClosed { return nil }
            condition.wait()
        }
        let taken = Array(state.waiting.prefix(isQuiet ? max(batch, Self.bulk) : batch))
        state.waiting.removeFirst(taken.count)
        if state.urgent > 0 { state.urgent -= taken.count { !$0.isBulk } }
        return taken
    }

    /// Whether nobody waits for a single piece, nor has for a while: who comes next would wait for the whole group.
    private var isQuiet: Bool {
        state.urgent == 0 && state.lastUrgent.map { $0.duration(to: .now) > Self.quiet } ?? true
    }

    /// Refuses new work; what waits is still handed out.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        state.isClosed = true
        condition.broadcast()
    }
}
