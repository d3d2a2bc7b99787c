import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Settlement between hotels, for accounting systems (PTS-07).
struct SettlementsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/settlements`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (limit, cursor) = (try APIRequest.limit(request), try APIRequest.cursor(request))
        let actor = try context.requireActor()
        let book = try await site.reading.settlements(by: actor)
        let before = SettlementMonth(number: Int(clamping: cursor ?? .max))
        let months = book.months.filter { $0 < before }
        return PageJSON.response(
            Array(months.prefix(limit + 1)), limit: limit, cursor: { Int64($0.number) },
            value: { .object(SettlementJSON(book, $0, by: actor).summary) })
    }

    /// `GET /api/v1/settlements/{month}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        let book = try await site.reading.settlements(by: actor)
        let text = context.parameters.get("month") ?? ""
        guard let month = SettlementMonth(text), book.months.contains(month) else {
            throw Refusal(.settlementEmpty, ["month": .text(String(text.prefix(40)))])
        }
        return APIRequest.json(SettlementJSON(book, month, by: actor).value)
    }

    /// `POST /api/v1/settlements/{month}/closing`
    func close(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        JSONFields(try await JSONBody.object(request), log: log).refuseOthers()
        try log.finish()
        return try await perform(CloseSettlement(month: try month(context)), request, context) {
            ["months": .array($0.months.map { .string($0) })]
        }
    }

    /// `POST /api/v1/settlements/{month}/disputes`
    func dispute(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let property = fields.text("property", longest: 40)
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let property, let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = DisputeSettlementLine(month: try month(context), hotel: property, reason: reason)
        return try await perform(operation, request, context) { Self.value($0, .open) }
    }

    /// `POST /api/v1/settlements/{month}/disputes/{property}/resolution`
    func resolve(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let reason else { throw InvalidInput("body", "malformed_json") }
        let hotel = String((context.parameters.get("property") ?? "").prefix(40))
        let operation = ResolveSettlementDispute(month: try month(context), hotel: hotel, reason: reason)
        return try await perform(operation, request, context) { Self.value($0, .resolved) }
    }

    private func month(_ context: AppContext) throws -> SettlementMonth {
        let text = context.parameters.get("month") ?? ""
        guard let month = SettlementMonth(text) else {
            throw Refusal(.settlementEmpty, ["month": .text(String(text.prefix(40)))])
        }
        return month
    }

    private func perform<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, _ value: (O.Answer) -> [String: JSONValue]
    ) async throws -> Response {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        var fields = value(performed.answer)
        fields["dry_run"] = .bool(performed.isDryRun)
        var response = APIRequest.json(.object(fields))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    private static func value(
        _ answer: DisputeSettlementLine.Answer, _ state: SettlementDispute.State
    ) -> [String: JSONValue] {
        [
            "month": .string(answer.month), "property": .string(answer.hotel), "state": .string(state.rawValue),
        ]
    }
}
