import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Drafts of the program: written, checked, compared, approved by a second person, published from a day.
struct DraftsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/program-drafts`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let rows = try await site.reading.drafts(by: try context.requireActor())
        let data = rows.map { JSONValue.object(ProgramJSON.draft($0)) }
        return APIRequest.json(.object(["data": .array(data), "next_cursor": .null]))
    }

    /// `GET /api/v1/program-drafts/{draft}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        APIRequest.json(ProgramJSON.draft(try await view(context)))
    }

    /// `POST /api/v1/program-drafts`
    func create(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let title = fields.text("title", longest: SaveDraft.longestTitle)
        let document = fields.text("document", longest: ProgramDocument.longest)
        let basedOn = number(fields, "based_on_version", default: 0)
        fields.refuseOthers()
        try log.finish()
        guard let title, let document, let basedOn else { throw InvalidInput("body", "malformed_json") }
        let operation = SaveDraft(title: title, document: document, basedOn: basedOn)
        return try await answer(operation, request, context, created: true) { answer in
            Self.saved(answer)
        }
    }

    /// `PUT /api/v1/program-drafts/{draft}`
    func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let draft = try id(context)
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let title = fields.text("title", longest: SaveDraft.longestTitle)
        let document = fields.text("document", longest: ProgramDocument.longest)
        let revision = number(fields, "revision")
        fields.refuseOthers()
        try log.finish()
        guard let title, let document, let revision else { throw InvalidInput("body", "malformed_json") }
        let operation = SaveDraft(changing: draft, revision: revision, title: title, document: document)
        return try await answer(operation, request, context) { Self.saved($0) }
    }

    /// `DELETE /api/v1/program-drafts/{draft}?revision=…`
    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let draft = try id(context)
        guard let revision = Int32(Query.value("revision", of: request)), revision > 0 else {
            throw InvalidInput("revision", "malformed_integer")
        }
        let reason = Query.value("reason", of: request)
        guard reason.unicodeScalars.count <= 500 else {
            throw InvalidInput("reason", "too_long", ["most": "500"])
        }
        guard !reason.utf8.contains(0) else { throw InvalidInput("reason", "malformed_text") }
        let operation = DiscardDraft(draft: draft, revision: Int(revision), reason: reason)
        return try await answer(operation, request, context) { ["draft_id": .string(String($0.draft))] }
    }

    /// `POST /api/v1/program-drafts/{draft}/submission`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let draft = try id(context)
        let (revision, note) = try await reading(request)
        let operation = SubmitDraft(draft: draft, revision: revision, note: note)
        return try await answer(operation, request, context) { answer in
            ["draft_id": .string(String(answer.draft)), "revision": .integer(Int64(answer.revision))]
        }
    }

    /// The revision that somebody has read, and a note beside it.
    private func reading(_ request: Request) async throws -> (revision: Int, note: String) {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let revision = number(fields, "revision")
        let note = fields.text("note", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let revision else { throw InvalidInput("body", "malformed_json") }
        return (revision, note ?? "")
    }

    /// `POST /api/v1/program-drafts/{draft}/approval`
    func approve(_ request: Request, _ context: AppContext) async throws -> Response {
        let draft = try id(context)
        let (revision, note) = try await reading(request)
        let operation = ApproveDraft(draft: draft, revision: revision, note: note)
        return try await answer(operation, request, context) { answer in
            [
                "draft_id": .string(String(answer.draft)), "revision": .integer(Int64(answer.revision)),
                "digest": .string(answer.digest),
            ]
        }
    }

    /// `POST /api/v1/program-drafts/{draft}/publication`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        let draft = try id(context)
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let revision = number(fields, "revision")
        let day = fields.parsed("effective_from", or: "malformed_day") { CalendarDay($0) }
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let revision, let day, let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = PublishDraft(draft: draft, revision: revision, effectiveFrom: day, reason: reason)
        return try await answer(operation, request, context) { answer in
            [
                "draft_id": .string(String(answer.draft)), "version": .integer(Int64(answer.version)),
                "effective_from": .string("\(answer.effectiveFrom)"), "digest": .string(answer.digest),
            ]
        }
    }

    /// `GET /api/v1/program-drafts/{draft}/findings`
    func findings(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(context)
        let texts = Texts(ServiceTexts.catalogue, context.language)
        let findings = DocumentInspection(view.document).findings
        return APIRequest.json(
            .object([
                "draft_id": .string(String(view.row.id)), "revision": .integer(Int64(view.row.revision)),
                "problems": .integer(Int64(findings.count { $0.severity == .problem })),
                "data": .array(findings.map { ProgramJSON.finding($0, texts) }),
            ]))
    }

    /// `GET /api/v1/program-drafts/{draft}/difference?against=…`: against a version, else the one in force.
    func difference(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(context)
        let program = try DocumentInspection(view.document).readable()
        let against = try await against(request)
        let text = ChangeText(Texts(ServiceTexts.catalogue, context.language), from: against, to: program)
        return APIRequest.json(
            .object([
                "draft_id": .string(String(view.row.id)), "revision": .integer(Int64(view.row.revision)),
                "against_version": .integer(Int64(against.version)),
                "data": .array(text.changes.map { ProgramJSON.change($0, text) }),
            ]))
    }

    private func against(_ request: Request) async throws -> Program {
        guard let text = request.uri.queryParameters["against"].map(String.init) else {
            guard let program = try await site.reading.program()?.program else {
                throw Refusal(.noProgramInForce)
            }
            return program
        }
        guard let version = Int32(text), version > 0 else {
            throw InvalidInput("against", "malformed_integer")
        }
        guard try await site.reading.programDocument(Int(version)) != nil else {
            throw Refusal(.versionUnknown)
        }
        return try await site.program(Int(version))
    }

    private func id(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("draft", context, unknown: .draftUnknown)
    }

    private func view(_ context: AppContext) async throws -> DraftView {
        let actor = try context.requireActor()
        guard let view = try await site.reading.draft(try id(context), by: actor) else {
            throw Refusal(.draftUnknown)
        }
        return view
    }

    /// A version or revision: a whole number that fits; what can't be one is a problem.
    private func number(_ fields: JSONFields, _ name: String, default standard: Int64? = nil) -> Int? {
        guard let value = fields.integer(name, default: standard) else { return nil }
        guard (0...Int64(Int32.max)).contains(value) else {
            fields.problem(name, "malformed_integer")
            return nil
        }
        return Int(value)
    }

    private static func saved(_ answer: SaveDraft.Answer) -> [String: JSONValue] {
        [
            "draft_id": .string(String(answer.draft)), "revision": .integer(Int64(answer.revision)),
            "problems": .integer(Int64(answer.problems)),
        ]
    }

    private func answer<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, created: Bool = false,
        _ fields: (O.Answer) -> [String: JSONValue]
    ) async throws -> Response {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        var body = fields(performed.answer)
        body["dry_run"] = .bool(performed.isDryRun)
        let isNew = created && !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(.object(body), status: isNew ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if isNew, case .string(let draft)? = body["draft_id"] {
            response.headers[.location] = "/api/v1/program-drafts/" + draft
        }
        return response
    }
}
