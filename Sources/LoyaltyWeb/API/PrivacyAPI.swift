import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Personal data of a member: consents, requests, limits, correction, copy, erasure, who looked.
struct PrivacyAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/privacy`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, actor) = (try APIRequest.member(context), try context.requireActor())
        guard let view = try await site.reading.privacy(of: member, by: actor) else { throw Refusal(.memberUnknown) }
        return APIRequest.json(PrivacyJSON.value(view, member: member))
    }

    /// `POST /api/v1/members/{member}/consents`
    func consent(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let purpose = fields.word("purpose", ConsentPurpose.self)
        let granted = fields.flag("granted")
        let version = fields.text("text_version", required: granted, longest: 40)
        let channel = fields.text("channel", required: false, longest: 40) ?? "api"
        fields.refuseOthers()
        try log.finish()
        guard let purpose else { throw InvalidInput("purpose", "required") }
        let member = try APIRequest.member(context)
        let (actor, key, dryRun) = (try context.requireActor(), try APIRequest.key(request), try APIRequest.isDryRun(request))
        let performed =
            granted
            ? try await site.desk.perform(
                GiveConsent(member: member, purpose: purpose, textVersion: version ?? "", channel: channel), by: actor,
                key: key, dryRun: dryRun)
            : try await site.desk.perform(
                WithdrawConsent(member: member, purpose: purpose, channel: channel), by: actor, key: key, dryRun: dryRun)
        return Self.answer(
            performed,
            [
                "member_id": .string("\(performed.answer.member)"), "purpose": .string(performed.answer.purpose.rawValue),
                "granted": .bool(performed.answer.granted),
            ])
    }

    /// `POST /api/v1/members/{member}/requests`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let kind = fields.word("kind", RequestKind.self)
        let question = fields.text("question", required: false, longest: 500)
        let channel = fields.text("channel", required: false, longest: 40) ?? "api"
        fields.refuseOthers()
        try log.finish()
        guard let kind else { throw InvalidInput("kind", "required") }
        let operation = OpenRequest(
            member: try APIRequest.member(context), kind: kind, question: question ?? "", channel: channel)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(performed, PrivacyJSON.fields(performed.answer))
    }

    /// `POST /api/v1/members/{member}/requests/{request}`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let isDone = fields.flag("done")
        let answer = fields.text("answer", longest: 500)
        fields.refuseOthers()
        try log.finish()
        let operation = DecideRequest(
            member: try APIRequest.member(context),
            request: try APIRequest.number("request", context, unknown: .privacyRequestUnknown), isDone: isDone,
            answer: answer ?? "")
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(performed, PrivacyJSON.fields(performed.answer))
    }

    /// `POST /api/v1/members/{member}/requests/{request}/taking-back`
    func takeBack(_ request: Request, _ context: AppContext) async throws -> Response {
        let operation = TakeBackClosing(
            member: try APIRequest.member(context),
            request: try APIRequest.number("request", context, unknown: .privacyRequestUnknown))
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(performed, PrivacyJSON.fields(performed.answer))
    }

    /// `POST /api/v1/members/{member}/limits`
    func limit(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let kind = fields.word("kind", ProcessingLimit.self)
        let isInForce = fields.flag("in_force")
        let until = fields.parsed("until", required: false, or: "malformed_day") { CalendarDay($0) }
        let note = fields.text("note", required: false, longest: 300)
        fields.refuseOthers()
        try log.finish()
        guard let kind else { throw InvalidInput("kind", "required") }
        let operation = LimitProcessing(
            member: try APIRequest.member(context), kind: kind, isInForce: isInForce, until: until, note: note ?? "")
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(
            performed,
            [
                "member_id": .string("\(performed.answer.member)"), "kind": .string(performed.answer.kind.rawValue),
                "in_force": .bool(performed.answer.isInForce),
            ])
    }

    /// `PUT /api/v1/members/{member}/person`
    func correct(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let name = fields.parsed("name", required: false, or: "malformed_name") { MemberName.clean($0) }
        let mobile = fields.parsed("mobile", required: false, or: "malformed_mobile") { MobileNumber($0) }
        let email = fields.parsed("email", required: false, longest: 254, or: "malformed_email") { EmailAddress($0) }
        fields.refuseOthers()
        try log.finish()
        let operation = CorrectPerson(member: try APIRequest.member(context), name: name, mobile: mobile, email: email)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(
            performed,
            [
                "member_id": .string("\(performed.answer.member)"),
                "changed": .array(performed.answer.changed.map { .string($0) }),
            ])
    }

    /// `GET /api/v1/members/{member}/copy`: everything that is kept, as one JSON object; why is kept with the look.
    func copy(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        let reason = Query.value("reason", of: request)
        guard !reason.isEmpty else { throw InvalidInput("reason", "reason_required") }
        guard reason.unicodeScalars.count <= 200 else { throw InvalidInput("reason", "too_long", ["most": "200"]) }
        guard !reason.utf8.contains(0) else { throw InvalidInput("reason", "malformed_text") }
        let copy = try await site.reading.copy(of: try APIRequest.member(context), reason: reason, by: actor)
        return Response(
            status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: .init(bytes: Array(copy.json.utf8))))
    }

    /// `POST /api/v1/members/{member}/erasure`
    func erase(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let asked = fields.text("request_id", required: false, longest: 20)
        fields.refuseOthers()
        try log.finish()
        let number = asked.flatMap { Int64($0) } ?? 0
        if asked != nil, number <= 0 { throw Refusal(.privacyRequestUnknown) }
        let performed = try await ErasureRun(site.desk).erase(
            try APIRequest.member(context), request: number, by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(
            performed,
            [
                "member_id": .string("\(performed.answer.member)"), "erased_at_ms": .integer(performed.answer.at.milliseconds),
                "closure_operation_id": .optional(performed.answer.closure.map { String($0) }),
            ])
    }

    /// `GET /api/v1/members/{member}/accesses`
    func accesses(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit) = (try APIRequest.member(context), try APIRequest.limit(request))
        let looks = try await site.reading.lookers(
            at: member, before: try APIRequest.cursor(request) ?? .max, limit: limit + 1, by: try context.requireActor())
        return PageJSON.response(looks, limit: limit, cursor: \.id) { PrivacyJSON.look($0.view) }
    }

    private static func answer<Answer>(_ performed: Performed<Answer>, _ fields: [String: JSONValue]) -> Response {
        var response = APIRequest.json(.object(fields.merging(["dry_run": .bool(performed.isDryRun)]) { $1 }))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}
