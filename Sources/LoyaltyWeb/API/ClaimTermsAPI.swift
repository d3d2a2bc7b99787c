import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Until when members may claim, by when staff answer, and the limits of approval.
struct ClaimTermsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/claim-terms`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.readMember) || actor.permissions.contains(.setClaimTerms) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.setClaimTerms.rawValue)])
        }
        return APIRequest.json(.object(Self.fields(try await site.reading.claimTerms())))
    }

    /// `PUT /api/v1/claim-terms`
    func set(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let (days, hours) = (fields.integer("within_days") ?? 0, fields.integer("answer_hours") ?? 0)
        let auto = fields.integer("auto_amount_minor") ?? 0
        let (amount, points) = (fields.integer("second_amount_minor") ?? 0, fields.integer("second_points") ?? 0)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let terms = ClaimTerms(
            withinDays: Int(clamping: days), answerHours: Int(clamping: hours), autoAmount: auto, secondAmount: amount,
            secondPoints: points)
        let performed = try await site.desk.perform(
            SetClaimTerms(terms, reason: reason), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        var body = Self.fields(performed.answer.terms)
        body["dry_run"] = .bool(performed.isDryRun)
        var response = APIRequest.json(.object(body))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    private static func fields(_ terms: ClaimTerms) -> [String: JSONValue] {
        [
            "within_days": .integer(Int64(terms.withinDays)), "answer_hours": .integer(Int64(terms.answerHours)),
            "auto_amount_minor": .integer(terms.autoAmount), "second_amount_minor": .integer(terms.secondAmount),
            "second_points": .integer(terms.secondPoints),
        ]
    }
}
