import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What is given by hand, for programs that watch it.
struct CreditsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/manual-credits`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let board = try await site.reading.credits(by: try context.requireActor())
        return APIRequest.json(
            .object([
                "as_of": .string("\(board.today)"), "data": .array(board.lines.map(Self.value)),
            ]))
    }

    private static func value(_ line: CreditBoard.Line) -> JSONValue {
        var fields: [String: JSONValue] = [
            "per": .string(line.per.rawValue), "holder": .string(line.holder), "asset": .string(line.asset),
        ]
        for period in CreditBudget.Period.allCases {
            let limit = line.limits[period]
            fields[period.rawValue] = .object([
                "given": .integer(line.given[period] ?? 0), "at_most": limit.map { .integer($0.atMost) } ?? .null,
                "left": limit.map { .integer($0.left) } ?? .null,
                "frees_on": .optional(limit.map { "\($0.freesOn)" }),
            ])
        }
        return .object(fields)
    }
}
