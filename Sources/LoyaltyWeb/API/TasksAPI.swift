import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The work list of staff, for systems of the hotel that show it.
struct TasksAPI: Sendable {
    let site: Site

    /// `GET /api/v1/tasks`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, limit) = (try context.requireActor(), try APIRequest.limit(request))
        let property = Query.value("property", of: request)
        guard property.unicodeScalars.count <= 40 else { throw InvalidInput("property", "too_long", ["most": "40"]) }
        guard !property.utf8.contains(0) else { throw InvalidInput("property", "malformed_text") }
        let views =
            switch Query.value("state", of: request) {
            case "", "open": try await site.reading.openTasks(at: property, limit: limit, by: actor)
            case "done": try await site.reading.doneTasks(at: property, limit: limit, by: actor)
            default: throw InvalidInput("state", "unknown_word", ["words": "open, done"])
            }
        return APIRequest.json(.object(["data": .array(views.map { Self.value($0, context.language) })]))
    }

    /// `POST /api/v1/members/{member}/tasks/{task}`
    func mark(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let property = fields.text("property", required: false, longest: 40) ?? ""
        let isDone = fields.flag("done")
        fields.refuseOthers()
        try log.finish()
        let operation = MarkTask(
            member: try APIRequest.member(context), task: try APIRequest.number("task", context, unknown: .taskUnknown),
            isDone: isDone, at: property)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        var response = APIRequest.json(
            .object([
                "member_id": .string("\(performed.answer.member)"), "task_id": .string(String(performed.answer.task)),
                "done": .bool(performed.answer.isDone), "dry_run": .bool(performed.isDryRun),
            ]))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    private static func value(_ view: TaskView, _ language: Language) -> JSONValue {
        let row = view.row
        return .object([
            "task_id": .string(String(row.id)), "member_id": .string("\(row.member)"), "name": .string(view.name),
            "text": .optional(view.text?.text(in: language)), "asset": .string(row.asset),
            "property": .string(row.property), "opened_on": .string("\(row.openedOn)"), "due_on": .string("\(row.dueOn)"),
            "done_by": .optional(row.doneBy), "done_at_ms": row.doneAt.map { .integer($0.milliseconds) } ?? .null,
        ])
    }
}
