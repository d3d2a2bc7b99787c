import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Cases about conduct: opened, decided by two, appealed against, answered (MEM-26).
struct ConductAPI: Sendable {
    let site: Site

    /// `GET /api/v1/conduct-cases`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, limit) = (try context.requireActor(), try APIRequest.limit(request))
        try demand(actor)
        let state = Query.has("state", in: request) ? Query.value("state", of: request) : "waiting"
        guard ["waiting", "decided"].contains(state) else {
            throw InvalidInput("state", "unknown_word", ["words": "waiting, decided"])
        }
        let views = try await site.reading.conductCases(decided: state == "decided", limit: limit, by: actor)
        return APIRequest.json(.object(["data": .array(views.map(ConductJSON.value))]))
    }

    /// `GET /api/v1/members/{member}/conduct-cases`
    func own(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit, actor) = (try APIRequest.member(context), try APIRequest.limit(request), try context.requireActor())
        try demand(actor)
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let views = try await site.reading.conductCases(of: member, limit: limit, by: actor)
        return APIRequest.json(.object(["data": .array(views.map(ConductJSON.value))]))
    }

    /// `GET /api/v1/members/{member}/conduct-cases/{case}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        try demand(actor)
        let view = try await site.reading.conductCase(try number(context), of: try APIRequest.member(context), by: actor)
        guard let view else { throw Refusal(.conductCaseUnknown) }
        return APIRequest.json(ConductJSON.value(view))
    }

    /// `POST /api/v1/members/{member}/conduct-cases`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let operation = try await body(request) { fields in
            fields.word("kind", ViolationKind.self).map { kind in
                OpenConductCase(
                    member: member, kind: kind, evidence: fields.text("evidence", longest: 2_000) ?? "",
                    at: fields.text("property", required: false, longest: 40) ?? "")
            }
        }
        return try await perform(operation, request, context, isNew: true)
    }

    /// `POST /api/v1/members/{member}/conduct-cases/{case}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, number) = (try APIRequest.member(context), try number(context))
        let operation = try await body(request) { fields in
            let until = fields.has("until") ? fields.parsed("until", or: "malformed_day") { CalendarDay($0) } : nil
            return fields.word("sanction", Sanction.self).map {
                DecideConductCase(
                    member: member, number: number, sanction: $0, until: until,
                    notice: fields.text("notice", longest: 2_000) ?? "")
            }
        }
        return try await perform(operation, request, context)
    }

    /// `POST /api/v1/members/{member}/conduct-cases/{case}/confirmation`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, number) = (try APIRequest.member(context), try number(context))
        let operation = try await body(request) {
            ConfirmConductCase(member: member, number: number, agrees: $0.flag("agrees"))
        }
        return try await perform(operation, request, context)
    }

    /// `POST /api/v1/members/{member}/conduct-cases/{case}/appeal`
    func appeal(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, number) = (try APIRequest.member(context), try number(context))
        let operation = try await body(request) {
            AppealConductCase(member: member, number: number, appeal: $0.text("appeal", longest: 2_000) ?? "")
        }
        return try await perform(operation, request, context)
    }

    /// `POST /api/v1/members/{member}/conduct-cases/{case}/answer`
    func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, number) = (try APIRequest.member(context), try number(context))
        let operation = try await body(request) { fields in
            AnswerConductAppeal(
                member: member, number: number, lifts: fields.flag("lifts"), answer: fields.text("answer", longest: 2_000) ?? "")
        }
        return try await perform(operation, request, context)
    }

    private func demand(_ actor: Actor) throws {
        guard actor.permissions.contains(.openConductCase) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.openConductCase.rawValue)])
        }
    }

    private func number(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("case", context, unknown: .conductCaseUnknown)
    }

    private func body<Told>(_ request: Request, _ read: (JSONFields) throws -> Told?) async throws -> Told {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let told = try read(fields)
        fields.refuseOthers()
        try log.finish()
        guard let told else { throw InvalidInput("body", "malformed_json") }
        return told
    }

    private func perform<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, isNew: Bool = false
    ) async throws -> Response where O.Answer == ConductAnswer {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let isCreated = isNew && !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            ConductJSON.value(performed.answer, isDryRun: performed.isDryRun), status: isCreated ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}
