import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The program document and its versions; imports.
struct ProgramsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/program-versions`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let history = try await site.reading.programHistory(by: try context.requireActor())
        return APIRequest.json(.object(["data": .array(history.map(ProgramJSON.version)), "next_cursor": .null]))
    }

    /// `GET /api/v1/program-versions/{version}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let history = try await site.reading.programHistory(by: try context.requireActor())
        guard let version = context.parameters.get("version").flatMap({ Int32($0) }),
            let view = history.first(where: { $0.row.version == version }),
            let found = try await site.reading.programDocument(Int(version)),
            case .object(var fields) = ProgramJSON.version(view)
        else { throw HTTPError(.notFound) }
        fields["document"] = .string(found.document)
        return APIRequest.json(.object(fields))
    }

    /// `POST /api/v1/program-versions`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let document = fields.text("document", longest: ProgramDocument.longest)
        let day = fields.parsed("effective_from", or: "malformed_day") { CalendarDay($0) }
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let document, let day, let reason else { throw InvalidInput("body", "malformed_json") }
        let performed = try await site.desk.perform(
            PublishProgram(document: document, effectiveFrom: day, reason: reason), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        let answer = performed.answer
        let isNew = !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            .object([
                "version": .integer(Int64(answer.version)), "effective_from": .string("\(answer.effectiveFrom)"),
                "digest": .string(answer.digest), "dry_run": .bool(performed.isDryRun),
            ]), status: isNew ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if isNew { response.headers[.location] = "/api/v1/program-versions/\(answer.version)" }
        return response
    }

    /// `POST /api/v1/program-versions/{version}/withdrawal`
    func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let version = context.parameters.get("version").flatMap({ Int32($0) }) else {
            throw Refusal(.versionUnknown)
        }
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let reason else { throw InvalidInput("body", "malformed_json") }
        let performed = try await site.desk.perform(
            WithdrawVersion(version: Int(version), reason: reason), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        var response = APIRequest.json(
            .object([
                "version": .integer(Int64(performed.answer.version)), "dry_run": .bool(performed.isDryRun),
            ]))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    /// `GET /api/v1/imports`
    func imports(_ request: Request, _ context: AppContext) async throws -> Response {
        try demand(.importStays, context)
        let rows = try await site.reading.imports()
        return APIRequest.json(.object(["data": .array(rows.map(value)), "next_cursor": .null]))
    }

    private func demand(_ permission: Permission, _ context: AppContext) throws {
        guard try context.requireActor().permissions.contains(permission) else {
            throw Refusal(.permissionDenied, ["permission": .text(permission.rawValue)])
        }
    }

    private func value(_ row: ImportRow) -> JSONValue {
        .object([
            "import_id": .string(String(row.id)), "file_name": .string(row.fileName),
            "mapping": .string(row.mapping), "status": .string(row.status.rawValue),
            "rows_read": .integer(Int64(row.tally.read)), "posted": .integer(Int64(row.tally.posted)),
            "repeated": .integer(Int64(row.tally.repeated)), "cancelled": .integer(Int64(row.tally.cancelled)),
            "no_show": .integer(Int64(row.tally.noShow)), "parked": .integer(Int64(row.tally.parked)),
            "enrolled": .integer(Int64(row.tally.enrolled)), "started_at_ms": .integer(row.startedAt.milliseconds),
        ])
    }
}
