import Foundation
import PortableSQL

/// One writer: carries out what waits together in one transaction (group commit), on its own thread.
///
/// While one batch is committed the next one gathers, so no timer is needed and a lone request does not
/// wait. Each piece of work has a savepoint: a refusal harms only itself.
final class WriterLane: Sendable {
    /// A piece of work: runs inside the batch's transaction, and is told when the batch is durable.
    struct Work: Sendable {
        /// Runs inside a savepoint; throws to undo itself.
        let run: @Sendable (any SQLTransaction) throws -> Void
        /// Called once, after the commit (nil) or with what went wrong.
        let settled: @Sendable ((any Error)?) -> Void
    }

    private let queue: WorkQueue
    private let database: SQLDatabase
    private let lane: Int

    /// Starts the lane's thread.
    init(database: SQLDatabase, lane: Int, batch: Int = 256) {
        self.database = database
        self.lane = lane
        queue = WorkQueue(batch: batch)
        let thread = Thread { [self] in
            while let batch = queue.next() { perform(batch) }
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

    private func perform(_ batch: [Work]) {
        do {
            try attempt(batch)
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
                try self.attempt([work])
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

    /// Runs a batch in one transaction and settles each piece; throws when the transaction failed as a whole.
    private func attempt(_ batch: [Work]) throws {
        var failures: [Int: any Error] = [:]
        try database.write(lane: lane) { tx in
            failures = [:]
            for (index, work) in batch.enumerated() {
                do {
                    try tx.savepoint { try work.run(tx) }
                } catch let fault as SQLFault where fault.endsTransaction {
                    throw fault
                } catch {
                    failures[index] = error
                }
            }
        }
        for (index, work) in batch.enumerated() { work.settled(failures[index]) }
    }
}
