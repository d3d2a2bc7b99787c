import Hummingbird
import Logging
import LoyaltyService

/// Fills files of members and gives points to whole lists beside the requests that ask for them. Ended with the server, either
/// goes on when somebody continues it.
struct ListWork: Sendable {
    let site: Site
    let context: AppContext

    /// Goes on with a file, and returns at once.
    func fill(_ file: Int64) {
        let (job, logger) = (ListFileJob(site.desk), context.logger)
        Task {
            do {
                try await job.fill(file)
            } catch {
                logger.error("file of members \(file) was stopped: \(error)")
            }
        }
    }

    /// Goes on with points for a list, and returns at once.
    func credit(_ bulk: Int64, by actor: Actor) {
        let (job, logger) = (BulkCreditJob(site.desk), context.logger)
        Task {
            do {
                try await job.fill(bulk, by: actor)
            } catch {
                logger.error("points for list \(bulk) were stopped: \(error)")
            }
        }
    }
}
