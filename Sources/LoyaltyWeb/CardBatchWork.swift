import Hummingbird
import Logging
import LoyaltyService

/// Draws the numbers of a batch beside the requests that ask for them. Ended with the server, it goes on when somebody
/// continues it.
struct CardBatchWork: Sendable {
    let site: Site
    let context: AppContext

    /// Goes on with the batch, and returns at once.
    func start(_ batch: Int64) {
        let (job, logger) = (CardBatchJob(site.desk), context.logger)
        Task {
            do {
                try await job.fill(batch)
            } catch {
                logger.error("card batch \(batch) was stopped: \(error)")
            }
        }
    }
}
