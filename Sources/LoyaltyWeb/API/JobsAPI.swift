import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The daily jobs, for programs that watch them.
struct JobsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/jobs`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let schedule = site.daily.schedule
        let board = try await site.reading.jobs(schedule, by: try context.requireActor())
        return APIRequest.json(
            .object([
                "data": .array(board.lines.map(Self.value)), "daily_at": .optional(schedule?.description),
                "time_zone": .string(board.timeZone),
            ]))
    }

    /// `POST /api/v1/jobs/{job}/runs`
    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        JSONFields(try await JSONBody.object(request), log: log).refuseOthers()
        try log.finish()
        let performed = try await site.daily.begin(
            try JobHandlers.job(context), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let answer = performed.answer
        let isBegun = !performed.isDryRun && !performed.isReplay
        var response = APIRequest.json(
            .object([
                "job": .string(answer.job.rawValue), "business_day": .string("\(answer.on)"),
                "attempt": .integer(Int64(answer.attempt)), "dry_run": .bool(performed.isDryRun),
            ]), status: isBegun ? .accepted : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    private static func value(_ line: JobBoard.Line) -> JSONValue {
        .object([
            "job": .string(line.job.rawValue),
            "last_run": line.last.map { row in
                .object([
                    "business_day": .string("\(row.run.on)"), "state": .string(row.run.state.rawValue),
                    "attempts": .integer(Int64(row.run.attempts)), "done": .integer(Int64(row.done)),
                    "started_at_ms": .integer(row.startedAt.milliseconds),
                    "ended_at_ms": row.endedAt.map { .integer($0.milliseconds) } ?? .null,
                    "failure": .optional(row.failure.isEmpty ? nil : row.failure),
                ])
            } ?? .null,
        ])
    }
}
