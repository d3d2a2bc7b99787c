import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The answer to a posting: what changed and why, in the reader's language.
public enum PostedJSON {
    /// The answer as one object, the same wherever it is told.
    /// - Parameter program: the version that spoke.
    public static func value(_ performed: Performed<Posted>, program: Program, language: Language) -> JSONValue {
        let posted = performed.answer
        var body: [String: JSONValue] = [
            "member_id": .string("\(posted.operation.member)"),
            "operation_id": .string(String(posted.operation.operation)),
            "points": .integer(posted.points), "balance": .integer(posted.balance), "tier": .string(posted.tier),
            "dry_run": .bool(performed.isDryRun),
            "receipt": ReceiptJSON.value(posted.receipt, program: program, language: language),
        ]
        if let folio = posted.folio { body["folio_id"] = .string(String(folio)) }
        if let hold = posted.hold { body["hold_id"] = .string(String(hold)) }
        return .object(body)
    }

    /// Performs a write as its request asks, and tells what came of it.
    static func post<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, site: Site
    ) async throws -> Response where O.Answer == Posted {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return try await response(performed, site: site, context: context)
    }

    static func response(
        _ performed: Performed<Posted>, site: Site, context: AppContext
    ) async throws -> Response {
        let posted = performed.answer
        let program = try await site.program(posted.receipt.programVersion)
        let body = value(performed, program: program, language: context.language)
        let isNew = !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(body, status: isNew ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if isNew {
            response.headers[.location] =
                "/api/v1/members/\(posted.operation.member)/operations/\(posted.operation.operation)"
        }
        return response
    }
}
