import Hummingbird
import Logging
import LoyaltyService

/// Carries tier runs out beside the requests that ask for them: over many members it takes minutes. Ended with the
/// server, a run goes on when somebody continues it, or with the daily job.
struct TierRunWork: Sendable {
    let site: Site
    let context: AppContext

    /// Goes on with whatever the run was stopped at, and returns at once.
    func start(_ run: Int64) {
        let (job, logger) = (TierRunJob(site.desk), context.logger)
        Task {
            do {
                try await job.resume(run)
            } catch {
                logger.error("tier run \(run) was stopped: \(error)")
            }
        }
    }
}
