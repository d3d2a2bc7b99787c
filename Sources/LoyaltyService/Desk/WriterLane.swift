import Foundation
import PortableSQL

/// One writer: carries out what waits together in one transaction (group commit), on its own thread.
///
/// While one batch is committed the next one gathers, so no timer is needed and a lone request does not
/// wait. A refusal harms only itself: most refuse before they change anything; where one did not, the batch is
/// undone and done again with a savepoint around each piece.
final class WriterLane: Sendable {
    /// A piece of work: runs inside the batch's transaction, and is told when the batch is durable.
    struct Work: Sendable {
        /// Whether it always undoes itself, as a dry run does.
        var undoes = false
        /// Equal for pieces that keep their order; for a member named by the id, in the order of the ids.
        var laneKey = 0
        /// Whether it locks two members, and not only the one of its lane key.
        var locksTwo = false
        /// Whether it is one of very many for which nobody waits singly, such as a row of an import.
        var isBulk = false
        /// Runs inside the batch's transaction, perhaps more than once; throws to undo itself.
        let run: @Sendable (any SQLTransaction) throws -> Void
        /// Called once, after the commit (nil) or with what went wrong.
        let settled: @Sendable ((any Error)?) -> Void
    }

    private let queue: WorkQueue
    private let database: SQLDatabase
    private let lane: Int

    /// Starts the lane's thread.
    init(database: SQLDatabase, lane: Int, batch: Int) {
        self.database = database
        self.lane = lane
        queue = WorkQueue(batch: batch)
        let thread = Thread { [self] in
            var care = 0
            while let batch = queue.next() { perform(batch, care: &care) }
        }
        thread.name = "writer-\(lane)"
        thread.stackSize = 4 << 20
        thread.start()
    }

    /// Hands in work; it is carried out in the order of handing in.
    func add(_ work: Work) {
        if !queue.add(work) { work.settled(ServiceFault.closing) }
    }

    /// Carries out what is waiting, then ends the thread.
    func close() { queue.close() }

    private func perform(_ batch: [Work], care: inout Int) {
        for part in parts(of: batch) { performTogether(part, care: &care) }
    }

    /// What of a batch goes into one transaction. Writers that lock several members each would wait for each other in a
    /// ring, so all of them lock in the order of the ids: a batch is sorted by it, and who locks two members goes alone.
    private func parts(of batch: [Work]) -> [[Work]] {
        // One writer waits for nobody.
        guard database.writerLanes > 1 else { return [batch] }
        var parts: [[Work]] = [[]]
        for work in batch {
            if work.locksTwo {
                parts += [[work], []]
            } else {
                parts[parts.count - 1].append(work)
            }
        }
        return parts.filter { !$0.isEmpty }.map { part in
            part.enumerated().sorted { ($0.element.laneKey, $0.offset) < ($1.element.laneKey, $1.offset) }.map(\.element)
        }
    }

    /// - Parameter care: for how many batches more each piece gets a savepoint.
    private func performTogether(_ batch: [Work], care: inout Int) {
        do {
            guard care == 0 else {
                care -= 1
                return try attempt(batch, isolated: true)
            }
            do {
                try attempt(batch, isolated: false)
            } catch is Spoiled {
                care = Self.carefulBatches
                try attempt(batch, isolated: true)
            }
        } catch let fault as SQLFault where fault.isRetryable {
            // Another writer was in the way: each piece by itself, a few times.
            for work in batch { performAlone(work) }
        } catch {
            for work in batch { work.settled(error) }
        }
    }

    private func performAlone(_ work: Work) {
        var last: any Error = ServiceFault.closing
        for attempt in 0..<5 {
            do {
                try self.attempt([work], isolated: true)
                return
            } catch let fault as SQLFault where fault.isRetryable {
                last = fault
                Thread.sleep(forTimeInterval: 0.005 * Double(attempt + 1))
            } catch {
                last = error
                break
            }
        }
        work.settled(last)
    }

    /// A piece failed after it had changed something, and had no savepoint.
    private struct Spoiled: Error {}

    /// Where one piece spoiled a batch, others like it may follow.
    private static let carefulBatches = 32

    /// Runs a batch in one transaction and settles each piece; throws when the transaction failed as a whole.
    private func attempt(_ batch: [Work], isolated: Bool) throws {
        var failures: [Int: any Error] = [:]
        try database.write(lane: lane) { tx in
            failures = [:]
            for (index, work) in batch.enumerated() {
                do {
                    if isolated || work.undoes { try tx.savepoint { try work.run(tx) } } else { try runBare(work, in: tx) }
                } catch let fault as SQLFault where fault.endsTransaction {
                    throw fault
                } catch let spoiled as Spoiled {
                    throw spoiled
                } catch {
                    failures[index] = error
                }
            }
            if !isolated { try confirm(tx) }
        }
        for (index, work) in batch.enumerated() { work.settled(failures[index]) }
    }

    /// Waits for what was put last: with it, too, one piece alone may be wrong.
    private func confirm(_ tx: any SQLTransaction) throws {
        do {
            try tx.confirm()
        } catch let fault as SQLFault where fault.endsTransaction {
            throw fault
        } catch {
            throw Spoiled()
        }
    }

    /// Runs a piece without a savepoint, which is cheaper; what it throws without having changed anything needs none.
    private func runBare(_ work: Work, in tx: any SQLTransaction) throws {
        let before = tx.changes
        do {
            try work.run(tx)
        } catch let fault as SQLFault where fault.endsTransaction {
            throw fault
        } catch {
            if tx.changes != before || tx.hasFailed { throw Spoiled() }
            throw error
        }
        if tx.hasFailed { throw Spoiled() }
    }
}
