import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The family pool of a member: who is in it, joining, leaving, and points moved to each other.
struct FamilyAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/family`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, actor) = (try APIRequest.member(context), try context.requireActor())
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        return APIRequest.json(FamilyJSON.value(try await site.reading.family(of: member, by: actor)))
    }

    /// `POST /api/v1/members/{member}/family/people`
    func join(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let joiner = FolioJSON.member(fields, "joins")
        let reason = fields.text("reason", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let joiner else { throw InvalidInput("body", "malformed_json") }
        let operation = JoinPool(member: try APIRequest.member(context), joiner: joiner, reason: reason ?? "")
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/family/leave`
    func leave(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        let operation = LeavePool(member: try APIRequest.member(context), reason: reason ?? "")
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/family/points`
    func move(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let receiver = FolioJSON.member(fields, "to")
        let asset = fields.text("asset", longest: 40)
        let amount = fields.integer("amount")
        let reason = fields.text("reason", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let receiver, let asset, let amount else { throw InvalidInput("body", "malformed_json") }
        let operation = PoolPoints(
            member: try APIRequest.member(context), receiver: receiver, amount: AssetAmount(asset, amount),
            reason: reason ?? "")
        return try await PostedJSON.post(operation, request, context, site: site)
    }
}
