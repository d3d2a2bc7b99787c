import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Members, their ledger and receipts.
struct MembersAPI: Sendable {
    let site: Site

    /// `POST /api/v1/members`
    func enrol(_ request: Request, _ context: AppContext) async throws -> Response {
        let enrolment = try await JoiningAPI.enrolment(request, standard: .api, site)
        let performed = try await site.desk.perform(
            EnrolMember(enrolment), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return enrolled(performed)
    }

    private func enrolled(_ performed: Performed<EnrolMember.Answer>) -> Response {
        let answer = performed.answer
        let isNew = !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            .object([
                "member_id": .string("\(answer.member)"), "card_number": .string(answer.cardNumber),
                "tier": .string(answer.tier), "dry_run": .bool(performed.isDryRun),
            ]), status: isNew ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if isNew { response.headers[.location] = "/api/v1/members/\(answer.member)" }
        return response
    }

    /// `GET /api/v1/members`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (limit, actor) = (try APIRequest.limit(request), try context.requireActor())
        let after = MemberID(try APIRequest.cursor(request) ?? 0)
        guard let program = try await site.reading.program()?.program else { throw Refusal(.noProgramInForce) }
        // A form sends its empty fields along; a program that tells a condition says what it is.
        if let empty = MemberFilter.names.first(where: { Query.has($0, in: request) && Query.value($0, of: request).isEmpty }) {
            throw InvalidInput(empty, "required")
        }
        let form = FilterForm(request, program: program)
        // Where the last of two values lies before the first, nobody is between them.
        let isReversed = !form.problems.isEmpty && form.problems.allSatisfy { $0.key == "filter_reversed" }
        if let input = form.input, !isReversed { throw input }
        let found =
            isReversed
            ? FoundMembers(members: [], next: nil)
            : try await site.reading.found(form.filter, after: after, limit: limit, by: actor)
        return APIRequest.json(
            .object([
                "data": .array(found.members.map(Self.line)),
                "next_cursor": .optional(found.next.map { Cursor.write($0.value) }),
            ]))
    }

    private static func line(_ member: MemberSummary) -> JSONValue {
        .object([
            "member_id": .string("\(member.member)"), "name": .string(member.name),
            "contact_masked": .optional(member.maskedMobile), "card_number": .string(member.cardNumber),
            "tier": .string(member.tier), "points": .integer(member.points),
        ])
    }

    /// `POST /api/v1/member-lookups`: finds a member by card, mobile, e-mail or outside key. A POST, so that no
    /// personal data stands in an address.
    func lookUp(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reference = FolioJSON.member(fields)
        fields.refuseOthers()
        try log.finish()
        let actor = try context.requireActor()
        guard let reference, let member = try await site.reading.find(reference, by: actor) else {
            throw Refusal(.memberUnknown)
        }
        return try await tell(member, actor: actor, context)
    }

    /// `GET /api/v1/members/{member}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        try await tell(try APIRequest.member(context), actor: try context.requireActor(), context)
    }

    private func tell(_ member: MemberID, actor: Actor, _ context: AppContext) async throws -> Response {
        guard let view = try await site.reading.member(member, by: actor) else { throw Refusal(.memberUnknown) }
        return APIRequest.json(MemberJSON.value(view, language: context.language))
    }

    /// `GET /api/v1/members/{member}/entries`
    func entries(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit) = (try APIRequest.member(context), try APIRequest.limit(request))
        let actor = try context.requireActor()
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let asset = try APIRequest.asset(request)
        let lines = try await site.reading.ledger(
            of: member, before: try APIRequest.cursor(request) ?? .max, asset: asset, limit: limit + 1, by: actor)
        return PageJSON.response(lines, limit: limit, cursor: \.entry.sequence, value: EntryJSON.value)
    }

    /// `GET /api/v1/members/{member}/operations/{operation}`
    func operation(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let id = try APIRequest.number("operation", context, unknown: .entryUnknown)
        guard let view = try await site.reading.operation(id, of: member, by: try context.requireActor()) else {
            throw Refusal(.entryUnknown)
        }
        return APIRequest.json(
            .object([
                "operation_id": .string(String(id)), "member_id": .string("\(member)"), "name": .string(view.row.name),
                "occurred_on": .string("\(view.row.occurredOn)"), "recorded_at_ms": .integer(view.row.recordedAt.milliseconds),
                "property": .string(view.row.property), "actor": .string(view.row.actor),
                "reason": .string(view.row.reason),
                "receipt": ReceiptJSON.value(view.receipt, program: view.program, language: context.language),
                "entries": .array(view.entries.map { EntryJSON.entry($0, reversedBy: view.reversals[$0.sequence]) }),
            ]))
    }

    /// `POST /api/v1/members/{member}/closure`
    func close(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let performed = try await site.desk.perform(
            CloseMember(member: try APIRequest.member(context), reason: reason), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        return try await PostedJSON.response(performed, site: site, context: context)
    }
}
