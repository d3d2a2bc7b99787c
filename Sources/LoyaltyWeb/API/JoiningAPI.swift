import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Joining: applications, what channels ask for, codes for QR pictures.
struct JoiningAPI: Sendable {
    let site: Site

    /// What an enrolment or an application tells.
    /// - Parameter standard: the channel of whoever names none.
    static func enrolment(_ request: Request, standard: JoinChannel, _ site: Site) async throws -> Enrolment {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let name = fields.parsed("name", or: "malformed_name") { MemberName.clean($0) }
        let mobile = fields.parsed("mobile", required: false, or: "malformed_mobile") { MobileNumber($0) }
        let email = fields.parsed("email", required: false, longest: 254, or: "malformed_email") { EmailAddress($0) }
        let language = fields.word("language", Language.self, required: false) ?? .simplifiedChinese
        let code = fields.text("join_code", required: false, longest: 40)
        let property = fields.text("property", required: code == nil, longest: 40) ?? ""
        let joinedOn = fields.parsed("joined_on", required: false, or: "malformed_day") { CalendarDay($0) }
        let consents = Set(fields.words("consents", ConsentPurpose.self))
        let textVersion = fields.text("consent_text_version", longest: 40) ?? ""
        let birthday = fields.parsed("birthday", required: false, or: "malformed_month_day") { MonthDay($0) }
        let born = fields.parsed("birth_date", required: false, or: "malformed_day") { CalendarDay($0) }
        let channel = fields.word("channel", JoinChannel.self, required: false) ?? standard
        let number = fields.text("paper_form", required: false, longest: 30)
        let source = fields.word("source", ConversionSource.self, required: false)
        let referrer = fields.has("referred_by") ? FolioJSON.member(fields, "referred_by") : nil
        let paper = fields.has("identity_document") ? fields.object("identity_document") : nil
        let document = paper.flatMap(DocumentJSON.read)
        paper?.refuseOthers()
        fields.refuseOthers()
        if mobile == nil && email == nil && log.problems.isEmpty { log.add("mobile", "contact_required") }
        try log.finish()
        let program = try await site.reading.program()?.program
        var enrolment = Enrolment(
            name: name ?? "", mobile: mobile, email: email, language: language, channel: channel.rawValue, property: property,
            joinedOn: joinedOn ?? site.today(at: property, program: program), consents: consents, textVersion: textVersion,
            birthday: birthday, referredBy: referrer)
        enrolment.birthDate = born
        enrolment.paperForm = number
        enrolment.source = source
        enrolment.joinCode = code
        enrolment.document = document
        return enrolment
    }

    /// `POST /api/v1/applications`
    func apply(_ request: Request, _ context: AppContext) async throws -> Response {
        let enrolment = try await Self.enrolment(request, standard: .api, site)
        let performed = try await site.desk.perform(
            ApplyForMembership(enrolment), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let answer = performed.answer
        return Self.answer(
            performed,
            [
                "application_id": .optional(answer.application.map { String($0) }),
                "due_at_ms": answer.dueAt.map { .integer($0.milliseconds) } ?? .null,
                "member_id": .optional(answer.member?.description), "card_number": .optional(answer.cardNumber),
            ], isNew: true)
    }

    /// `GET /api/v1/applications`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, limit) = (try context.requireActor(), try APIRequest.limit(request))
        let rows =
            switch Query.value("state", of: request) {
            case "", "open": try await site.reading.openApplications(limit: limit, by: actor)
            case "decided": try await site.reading.decidedApplications(limit: limit, by: actor)
            default: throw InvalidInput("state", "unknown_word", ["words": "open, decided"])
            }
        return APIRequest.json(.object(["data": .array(rows.map(Self.value))]))
    }

    /// `GET /api/v1/applications/{application}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let id = try APIRequest.number("application", context, unknown: .applicationUnknown)
        guard let view = try await site.reading.application(id, by: try context.requireActor()) else {
            throw Refusal(.applicationUnknown)
        }
        return APIRequest.json(Self.value(view.row))
    }

    /// `POST /api/v1/applications/{application}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let isApproved = fields.flag("approved")
        let reason = fields.text("reason", required: !isApproved, longest: 300)
        fields.refuseOthers()
        try log.finish()
        let id = try APIRequest.number("application", context, unknown: .applicationUnknown)
        let (actor, key, dryRun) = (try context.requireActor(), try APIRequest.key(request), try APIRequest.isDryRun(request))
        let performed =
            isApproved
            ? try await site.desk.perform(ApproveApplication(application: id), by: actor, key: key, dryRun: dryRun)
            : try await site.desk.perform(
                RejectApplication(application: id, reason: reason ?? ""), by: actor, key: key, dryRun: dryRun)
        let answer = performed.answer
        return Self.answer(
            performed,
            [
                "application_id": .string(String(answer.application)), "state": .string(answer.state.rawValue),
                "member_id": .optional(answer.member?.description), "card_number": .optional(answer.cardNumber),
            ])
    }

    /// `GET /api/v1/join-channels`
    func channels(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.readProgram) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.readProgram.rawValue)])
        }
        let policies = try await site.reading.joinPolicies()
        return APIRequest.json(.object(["data": .array(policies.map { Self.value($0.channel, $0.policy) })]))
    }

    /// `PUT /api/v1/join-channels/{channel}`
    func setChannel(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let required = Set(fields.words("required", JoinField.self))
        let optional = Set(fields.words("optional", JoinField.self))
        let needsReview = fields.flag("needs_review")
        let hours = fields.integer("answer_hours", default: 48) ?? 48
        fields.refuseOthers()
        let channel = JoinChannel(rawValue: context.parameters.get("channel") ?? "")
        if channel == nil { log.add("channel", "unknown_word", ["words": JoinChannel.allCases.map(\.rawValue).joined(separator: ", ")]) }
        try log.finish()
        guard let channel else { throw InvalidInput("channel", "required") }
        let policy = JoinPolicy(
            required: required, optional: optional, needsReview: needsReview, answerHours: Int(clamping: hours))
        let performed = try await site.desk.perform(
            SetJoinChannel(channel: channel, policy: policy), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        guard case .object(let told) = Self.value(channel, performed.answer.policy) else { return APIRequest.json(.null) }
        return Self.answer(performed, told)
    }

    /// `GET /api/v1/join-codes`
    func codes(_ request: Request, _ context: AppContext) async throws -> Response {
        let rows = try await site.reading.joinCodes(limit: try APIRequest.limit(request), by: try context.requireActor())
        return APIRequest.json(
            .object([
                "data": .array(
                    rows.map {
                        .object([
                            "code": .string($0.code), "channel": .string($0.channel.rawValue), "property": .string($0.property),
                            "label": .string($0.label), "path": .string(SitePath.portalJoin(code: $0.code)),
                            "closed": .bool($0.closedAt != nil),
                        ])
                    })
            ]))
    }

    /// `POST /api/v1/join-codes`
    func makeCode(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let channel = fields.word("channel", JoinChannel.self)
        let property = fields.text("property", longest: 40) ?? ""
        let label = fields.text("label", longest: 60) ?? ""
        fields.refuseOthers()
        try log.finish()
        guard let channel else { throw InvalidInput("channel", "required") }
        let performed = try await site.desk.perform(
            MakeJoinCode(channel: channel, at: property, label: label), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        let code = performed.answer.code
        return Self.answer(performed, ["code": .string(code), "path": .string(SitePath.portalJoin(code: code))], isNew: true)
    }

    /// `POST /api/v1/join-codes/{code}/closing`
    func closeCode(_ request: Request, _ context: AppContext) async throws -> Response {
        let performed = try await site.desk.perform(
            CloseJoinCode(code: String((context.parameters.get("code") ?? "").prefix(40))), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return Self.answer(performed, ["code": .string(performed.answer.code)])
    }

    private static func value(_ row: ApplicationRow) -> JSONValue {
        .object([
            "application_id": .string(String(row.id)), "state": .string(row.state.rawValue),
            "channel": .string(row.channel.rawValue), "property": .string(row.property),
            "applied_at_ms": .integer(row.appliedAt.milliseconds), "due_at_ms": .integer(row.dueAt.milliseconds),
            "name": .optional(row.form?.name), "contact_masked": .optional(row.form?.maskedContact),
            "taken_by": .optional(row.takenBy), "decided_by": .optional(row.decidedBy),
            "member_id": .optional(row.member?.description),
        ])
    }

    private static func value(_ channel: JoinChannel, _ policy: JoinPolicy) -> JSONValue {
        func words(_ fields: Set<JoinField>) -> JSONValue { .array(JoinField.allCases.filter(fields.contains).map { .string($0.rawValue) }) }
        return .object([
            "channel": .string(channel.rawValue), "required": words(policy.required), "optional": words(policy.optional),
            "needs_review": .bool(policy.needsReview), "answer_hours": .integer(Int64(policy.answerHours)),
        ])
    }

    private static func answer<Answer>(
        _ performed: Performed<Answer>, _ fields: [String: JSONValue], isNew: Bool = false
    ) -> Response {
        let isFirst = isNew && !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            .object(fields.merging(["dry_run": .bool(performed.isDryRun)]) { $1 }), status: isFirst ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}
