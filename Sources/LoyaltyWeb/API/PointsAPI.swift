import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Adjustments, reversals, day rates.
struct PointsAPI: Sendable {
    let site: Site

    /// `POST /api/v1/adjustments`
    func adjust(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let member = FolioJSON.member(fields)
        let asset = fields.text("asset", longest: 40)
        let amount = fields.integer("amount")
        let reason = fields.text("reason", longest: 500)
        let property = fields.text("property", required: false, longest: 40) ?? ""
        fields.refuseOthers()
        try log.finish()
        guard let member, let asset, let amount, let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = AdjustPoints(
            member: member, change: AssetAmount(asset, amount), reason: reason, at: property)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return try await PostedJSON.response(performed, site: site, context: context)
    }

    /// `POST /api/v1/members/{member}/entries/{sequence}/reversal`
    func reverse(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = ReverseEntry(
            member: try APIRequest.member(context),
            entry: try APIRequest.number("sequence", context, unknown: .entryUnknown), reason: reason)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return try await PostedJSON.response(performed, site: site, context: context)
    }

    /// `POST /api/v1/members/{member}/entries/{sequence}/reinstatement`
    func reinstate(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let amount = fields.has("amount") ? fields.integer("amount") : nil
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = ReinstatePoints(
            member: try APIRequest.member(context),
            entry: try APIRequest.number("sequence", context, unknown: .entryUnknown), amount: amount, reason: reason)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return try await PostedJSON.response(performed, site: site, context: context)
    }

    /// `PUT /api/v1/day-rates/{currency}/{day}`
    func setDayRate(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let rate = fields.parsed("rate", or: "malformed_rate") { Rate($0).flatMap { $0.millionths > 0 ? $0 : nil } }
        fields.refuseOthers()
        let currency = context.parameters.get("currency").flatMap { Currency($0) }
        let day = context.parameters.get("day").flatMap { CalendarDay($0) }
        if currency == nil { log.add("currency", "malformed_currency") }
        if day == nil { log.add("day", "malformed_day") }
        try log.finish()
        guard let rate, let currency, let day else { throw InvalidInput("body", "malformed_json") }
        let performed = try await site.desk.perform(
            SetDayRate(DayRate(currency: currency, day: day, rate: rate)), by: try context.requireActor(),
            key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        var response = APIRequest.json(
            .object([
                "currency": .string(currency.code), "day": .string("\(day)"),
                "rate": .string(Rate(millionths: performed.answer.millionths).description),
                "dry_run": .bool(performed.isDryRun),
            ]))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}
