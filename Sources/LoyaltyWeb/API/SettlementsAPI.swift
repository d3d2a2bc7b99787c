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
}
