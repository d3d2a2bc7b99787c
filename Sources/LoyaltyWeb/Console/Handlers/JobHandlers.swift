import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The daily jobs: how they went, and one begun by hand.
struct JobHandlers: Sendable {
    let site: Site

    /// `GET /console/jobs`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.runJobs)
        return try await page(room)
    }

    /// `POST /console/jobs/{job}/runs`
    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.runJobs)
        let job = try Self.job(context)
        do {
            _ = try await site.daily.begin(job, by: room.actor)
            return HTMLResponse.seeOther(SitePath.jobs)
        } catch let refusal as Refusal where refusal.code == .jobRunning {
            // The button was pressed twice, or the server has just begun it by itself: the page shows it running.
            return HTMLResponse.seeOther(SitePath.jobs)
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    /// The job that the path names.
    static func job(_ context: AppContext) throws -> DailyJob {
        guard let job = context.parameters.get("job").flatMap({ DailyJob(rawValue: $0) }) else {
            throw Refusal(.jobUnknown)
        }
        return job
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let board = try await site.reading.jobs(site.daily.schedule, by: room.actor)
        let presenter = JobPresenter(room.t, timeZone: board.timeZone, schedule: site.daily.schedule)
        let model = JobsPage.Model(
            schedule: presenter.sentence, lines: board.lines.map(presenter.line),
            waiting: room.can(.reviewTiers) ? board.waiting.map(presenter.notice) : nil,
            canBegin: room.actor.properties == nil, problems: problems)
        return HTMLResponse.page(JobsPage.render(model, try await room.frame(.jobs)), status: status)
    }
}
