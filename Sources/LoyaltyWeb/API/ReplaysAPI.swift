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
        let wanted = Wanted(fields, log)
        let (from, to) = (day("from", fields), day("to", fields))
        fields.refuseOthers()
        try log.finish()
        if let from, let to, to < from { throw InvalidInput("to", "day_order") }
        let actor = try demand(context)
        let key = try APIRequest.key(request)
        let draft = try await draft(wanted, by: actor)
        if try APIRequest.isDryRun(request) {
            _ = try ProgramDocument.read(draft.document)
            return APIRequest.json(.object(["replay_id": .null, "status": .string("checked"), "dry_run": .bool(true)]))
        }
        let run = try site.service.replays.begin(draft, from: from, to: to, by: actor, key: key)
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

    /// What a caller wants to try: a text, a kept draft, or a published version.
    private struct Wanted {
        let document: String?
        let draft: Int64?
        let version: Int?

        init(_ fields: JSONFields, _ log: InputLog) {
            let problems = log.problems.count
            document = fields.text("document", required: false, longest: ProgramDocument.longest)
            draft = fields.parsed("draft_id", required: false, or: "malformed_id") { text in
                Int64(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
            }
            let number = fields.integer("version", default: 0) ?? 0
            if !(0...Int64(Int32.max)).contains(number) { fields.problem("version", "malformed_integer") }
            version = number == 0 ? nil : Int(clamping: number)
            let given = [document != nil, draft != nil, version != nil].count { $0 }
            guard given != 1, log.problems.count == problems else { return }
            fields.problem("document", "one_of", ["fields": "document, draft_id, version"])
        }
    }

    private func draft(_ wanted: Wanted, by actor: Actor) async throws -> ReplayDraft {
        if let draft = wanted.draft { return try await site.reading.replayDraft(draft, by: actor) }
        if let version = wanted.version { return try await site.reading.replayDraft(ofVersion: version, by: actor) }
        return ReplayDraft(wanted.document ?? "")
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
