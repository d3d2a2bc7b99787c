import LoyaltyRules
import PortableSQL
import Synchronization

/// A check of all members by some threads: each takes the next page, and what they find is put together in the order of
/// the members.
final class CheckRound: Sendable {
    private struct State {
        /// Spans cut and not yet handed out; the members after the last one are not cut yet.
        var spans: [CheckScanTable.Span] = []
        var last = MemberID(0)
        var isCut = false
        /// How many pages were handed out, and what was found of those that wait for one before them.
        var taken = 0
        var waiting: [Int: CheckFindings] = [:]
        var told = 0
        var found = CheckFindings()
        var seen = 0
        var failure: (any Error)?
    }

    /// So much is read at once: enough that a page is worth its queries, little enough to stay near the processor.
    private static let entriesOfPage: Int64 = 8_000
    private static let membersOfPage = 1_000
    private static let membersAtOnce = 4_000
    private let desk: Desk
    private let progress: @Sendable (Int) -> Void
    private let state = Mutex(State())

    init(_ desk: Desk, progress: @escaping @Sendable (Int) -> Void) {
        self.desk = desk
        self.progress = progress
    }

    /// Takes pages until there are none, or one failed.
    func work() {
        do {
            let audit = PageAudit(desk)
            while let (number, span) = try next() { tell(number, try audit.run(span)) }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }

    /// What all pages gave.
    func result() throws -> CheckFindings {
        let state = state.withLock { ($0.failure, $0.found) }
        if let failure = state.0 { throw failure }
        return state.1
    }

    private func next() throws -> (Int, CheckScanTable.Span)? {
        try state.withLock { state in
            guard state.failure == nil else { return nil }
            if state.spans.isEmpty, !state.isCut { try cut(&state) }
            guard let span = state.spans.popLast() else { return nil }
            state.taken += 1
            return (state.taken, span)
        }
    }

    /// Cuts the members that follow into spans of about as many entries each.
    private func cut(_ state: inout State) throws {
        let after = state.last
        let sizes = try desk.database.read { try CheckScanTable.sizes(after: after, limit: Self.membersAtOnce, in: $0) }
        state.isCut = sizes.count < Self.membersAtOnce
        var (spans, first, members, entries) = ([CheckScanTable.Span](), after, 0, Int64(0))
        for (member, count) in sizes {
            members += 1
            // A count that was tampered with is found later; here it only cuts.
            entries += min(max(count, 0), Self.entriesOfPage)
            guard entries >= Self.entriesOfPage || members >= Self.membersOfPage || member == sizes.last?.0 else { continue }
            spans.append(CheckScanTable.Span(after: first, through: member))
            (first, members, entries) = (member, 0, 0)
        }
        state.last = first
        state.spans = spans.reversed()
    }

    private func tell(_ number: Int, _ findings: CheckFindings) {
        let seen = state.withLock { state in
            state.waiting[number] = findings
            while let next = state.waiting.removeValue(forKey: state.told + 1) {
                state.told += 1
                state.found.add(next)
            }
            state.seen += findings.members
            return state.seen
        }
        progress(seen)
    }
}
