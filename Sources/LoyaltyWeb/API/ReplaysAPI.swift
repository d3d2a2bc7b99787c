import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Replays of the history under a draft.
struct ReplaysAPI: Sendable {
    let site: Site

    /// `POST /api/v1/program-replays`
    func start(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let document = fields.text("document", longest: ProgramDocument.longest)
        let (from, to) = (day("from", fields), day("to", fields))
        fields.refuseOthers()
        try log.finish()
        if let from, let to, to < from { throw InvalidInput("to", "day_order") }
        guard let document else { throw InvalidInput("document", "required") }
        let actor = try demand(context)
        let key = try APIRequest.key(request)
        if try APIRequest.isDryRun(request) {
            _ = try ProgramDocument.read(document)
            return APIRequest.json(.object(["replay_id": .null, "status": .string("checked"), "dry_run": .bool(true)]))
        }
        let run = try site.service.replays.begin(document: document, from: from, to: to, by: actor, key: key)
        var response = APIRequest.json(
            .object(["replay_id": .string(run.id), "status": .string("running"), "dry_run": .bool(false)]),
            status: run.isKnown ? .ok : .accepted)
        if run.isKnown { response.headers[.init("Idempotency-Hit")!] = "true" }
        response.headers[.location] = "/api/v1/program-replays/\(run.id)"
        return response
    }

    /// `GET /api/v1/program-replays/{replay}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try demand(context)
        return APIRequest.json(ReplayAnswer(try found(context), context.language).value)
    }

    /// `DELETE /api/v1/program-replays/{replay}`
    func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try demand(context)
        _ = try APIRequest.key(request)
        let run = try found(context)
        if try !APIRequest.isDryRun(request) { site.service.replays.cancel(run.id) }
        return APIRequest.json(ReplayAnswer(site.service.replays.run(run.id) ?? run, context.language).value)
    }

    private func day(_ name: String, _ fields: JSONFields) -> CalendarDay? {
        guard let text = fields.text(name, required: false) else { return nil }
        let day = CalendarDay(text)
        if day == nil { fields.problem(name, "malformed_day") }
        return day
    }

    private func demand(_ context: AppContext) throws -> Actor {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.publishProgram) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.publishProgram.rawValue)])
        }
        return actor
    }

    private func found(_ context: AppContext) throws -> ReplayShelf.Run {
        guard let run = context.parameters.get("replay").flatMap({ site.service.replays.run($0) }) else {
            throw HTTPError(.notFound)
        }
        return run
    }
}
