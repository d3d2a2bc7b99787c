import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The answer to a posting: what changed and why, in the reader's language.
enum PostedJSON {
    static func response(
        _ performed: Performed<Posted>, site: Site, context: AppContext
    ) async throws -> Response {
        let posted = performed.answer
        let program = try await site.program(posted.receipt.programVersion)
        var body: [String: JSONValue] = [
            "member_id": .string("\(posted.operation.member)"),
            "operation_id": .string(String(posted.operation.operation)),
            "points": .integer(posted.points), "balance": .integer(posted.balance), "tier": .string(posted.tier),
            "dry_run": .bool(performed.isDryRun),
            "receipt": ReceiptJSON.value(posted.receipt, program: program, language: context.language),
        ]
        if let folio = posted.folio { body["folio_id"] = .string(String(folio)) }
        let isNew = !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(.object(body), status: isNew ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if isNew {
            response.headers[.location] =
                "/api/v1/members/\(posted.operation.member)/operations/\(posted.operation.operation)"
        }
        return response
    }
}
