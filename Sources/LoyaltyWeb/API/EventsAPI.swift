import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What happened without a charge, and what rules may know of a member.
struct EventsAPI: Sendable {
    let site: Site

    /// `POST /api/v1/events`
    func record(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let member = FolioJSON.member(fields)
        let event = fields.text("event", longest: 40)
        let subject = fields.text("subject", longest: 64)
        let day = fields.parsed("day", or: "malformed_day") { CalendarDay($0) }
        let property = fields.text("property", required: false, longest: 40) ?? ""
        let partner = fields.text("partner", required: false, longest: 40)
        fields.refuseOthers()
        try log.finish()
        guard let member, let event, let subject, let day else {
            throw InvalidInput("body", "malformed_json")
        }
        let operation = RecordEvent(member: member, event: event, subject: subject, on: day, at: property, partner: partner)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `PUT /api/v1/members/{member}/traits`
    func setTraits(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let birthday = fields.parsed("birthday", required: false, or: "malformed_month_day") { MonthDay($0) }
        let tags = fields.texts("tags", most: MemberTags.most, longest: MemberTags.longest)
        for (index, tag) in tags.enumerated() where !MemberTags.isTag(tag) {
            fields.problem("tags[\(index)]", "malformed_tag")
        }
        fields.refuseOthers()
        try log.finish()
        let performed = try await site.desk.perform(
            SetTraits(member: try APIRequest.member(context), birthday: birthday, tags: Set(tags)),
            by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let answer = performed.answer
        var response = APIRequest.json(
            .object([
                "member_id": .string("\(answer.member)"), "birthday": .optional(answer.birthday),
                "tags": .array(answer.tags.map { .string($0) }), "dry_run": .bool(performed.isDryRun),
            ]))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    /// `POST /api/v1/members/{member}/renewals`
    func renew(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = RenewMembership(member: try APIRequest.member(context), reason: reason)
        return try await PostedJSON.post(operation, request, context, site: site)
    }
}
