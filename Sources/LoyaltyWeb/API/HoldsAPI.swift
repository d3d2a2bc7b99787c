import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Points set aside for something that is not settled yet: placed, used, given back.
struct HoldsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/holds`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit) = (try APIRequest.member(context), try APIRequest.limit(request))
        let actor = try context.requireActor()
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let views = try await site.reading.holds(
            of: member, before: try APIRequest.cursor(request) ?? .max, limit: limit + 1, by: actor)
        return PageJSON.response(views, limit: limit, cursor: \.row.id, value: HoldJSON.value)
    }

    /// `GET /api/v1/members/{member}/holds/{hold}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let id = try APIRequest.number("hold", context, unknown: .holdUnknown)
        let actor = try context.requireActor()
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        guard let view = try await site.reading.hold(id, of: member, by: actor) else { throw Refusal(.holdUnknown) }
        return APIRequest.json(HoldJSON.value(view))
    }

    /// `POST /api/v1/members/{member}/holds`
    func place(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let asset = fields.text("asset", longest: 40)
        let amount = fields.integer("amount")
        let expires = fields.integer("expires_at_ms")
        let subject = fields.text("subject", required: false, longest: 80) ?? ""
        let reason = fields.text("reason", required: false, longest: 500) ?? ""
        let property = fields.text("property", required: false, longest: 40) ?? ""
        fields.refuseOthers()
        try log.finish()
        guard let asset, let amount, let expires else { throw InvalidInput("body", "malformed_json") }
        let operation = HoldPoints(
            member: .id(try APIRequest.member(context)), amount: AssetAmount(asset, amount), subject: subject,
            reason: reason, until: Instant(milliseconds: expires), at: property)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/holds/{hold}/capture`
    func capture(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let amount = fields.has("amount") ? fields.integer("amount") : nil
        let keepsRest = fields.flag("keep_rest")
        let reason = fields.text("reason", required: false, longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = CaptureHold(
            member: try APIRequest.member(context),
            hold: try APIRequest.number("hold", context, unknown: .holdUnknown), amount: amount, keepsRest: keepsRest,
            reason: reason)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/holds/{hold}/release`
    func release(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = ReleaseHold(
            member: try APIRequest.member(context),
            hold: try APIRequest.number("hold", context, unknown: .holdUnknown), reason: reason)
        return try await PostedJSON.post(operation, request, context, site: site)
    }
}
