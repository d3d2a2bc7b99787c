import LoyaltyRules
import PortableSQL
import Synchronization

/// Replays that people started from a page or by the API: one at a time, the newest results kept in memory. They
/// change nothing, so nothing is lost when the process ends.
public final class ReplayShelf: Sendable {
    /// Where a replay stands.
    public enum State: Sendable {
        /// Members done, and of how many.
        case running(done: Int64, all: Int64)
        case done(ReplayReport)
        case cancelled
        case failed(any Error)
    }

    /// A replay with what was asked.
    public struct Run: Sendable {
        public let id: String
        /// Who started it, as audit writes it.
        public let actor: String
        /// The name of the program, as the draft gives it.
        public let title: LocalName
        /// Where the draft was taken from.
        public let source: ReplayDraft.Source
        public let startedAt: Instant
        public internal(set) var state: State
        var isCancelled = false
        /// The caller's key and what was asked with it, so that the same request is never two replays.
        let key: String?
        let asked: String

        public var isRunning: Bool { if case .running = state { true } else { false } }
    }

    /// How many results are kept.
    private static let most = 8
    private let desk: Desk
    private let known = Mutex<[Run]>([])

    public init(_ desk: Desk) { self.desk = desk }

    /// Starts a replay in the background.
    /// - Parameters:
    ///   - tried: the draft; `ReadingRoom.replayDraft` finds one that is kept.
    ///   - key: the caller's idempotency key: the same key and request give the replay that runs already.
    /// - Returns: its id, and whether it was there before.
    /// - Throws: `Refusal` `permission_denied`, `replay_running`, `idempotency_key_reused`; `ProgramProblems`.
    public func begin(
        _ tried: ReplayDraft, from: CalendarDay?, to: CalendarDay?, by actor: Actor, key: String? = nil
    ) throws -> (id: String, isKnown: Bool) {
        guard actor.permissions.contains(.publishProgram) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.publishProgram.rawValue)])
        }
        let draft = try ProgramDocument.read(tried.document)
        let asked = [from.map { "\($0)" } ?? "", to.map { "\($0)" } ?? "", tried.asked].joined(separator: "\n")
        let run = Run(
            id: Secret.token(), actor: actor.id, title: draft.name, source: tried.source,
            startedAt: desk.clock.now(), state: .running(done: 0, all: 0), key: key, asked: asked)
        let before = try known.withLock { runs -> String? in
            if let key, let before = runs.first(where: { $0.key == key && $0.actor == actor.id }) {
                guard before.asked == asked else { throw Refusal(.idempotencyKeyReused) }
                return before.id
            }
            guard !runs.contains(where: \.isRunning) else { throw Refusal(.replayRunning) }
            runs.insert(run, at: 0)
            if runs.count > Self.most { runs.removeLast() }
            return nil
        }
        if let before { return (before, true) }
        let (desk, replay) = (desk, ReplayRun(desk, draft: draft, from: from, to: to))
        Task.detached { [self] in
            do {
                let report = try await desk.database.readAsync { tx in
                    try replay.run(in: tx) { done, all in self.note(run.id, done, all) }
                }
                change(run.id) { $0.state = .done(report) }
            } catch is CancellationError {
                change(run.id) { $0.state = .cancelled }
            } catch {
                change(run.id) { $0.state = .failed(error) }
            }
        }
        return (run.id, false)
    }

    /// The replays, newest first.
    public var runs: [Run] { known.withLock { $0 } }

    public func run(_ id: String) -> Run? { known.withLock { runs in runs.first { $0.id == id } } }

    /// Ends a replay that is running; nothing happens to another.
    public func cancel(_ id: String) { change(id) { $0.isCancelled = true } }

    /// Notes how far it is; false when somebody ended it.
    private func note(_ id: String, _ done: Int64, _ all: Int64) -> Bool {
        known.withLock { runs in
            guard let place = runs.firstIndex(where: { $0.id == id }) else { return false }
            runs[place].state = .running(done: done, all: all)
            return !runs[place].isCancelled
        }
    }

    private func change(_ id: String, _ change: (inout Run) -> Void) {
        known.withLock { runs in
            guard let place = runs.firstIndex(where: { $0.id == id }) else { return }
            change(&runs[place])
        }
    }
}
