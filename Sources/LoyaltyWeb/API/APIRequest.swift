import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What every API route reads in the same way.
enum APIRequest {
    /// The caller's idempotency key: demanded on every write, unless it is a dry run.
    static func key(_ request: Request) throws -> String? {
        let name = HTTPField.Name("Idempotency-Key")!
        guard let key = request.headers[name], !key.isEmpty else {
            if try isDryRun(request) { return nil }
            throw InvalidInput("Idempotency-Key", "required")
        }
        guard key.utf8.count <= IdempotencyKey.longest else {
            throw InvalidInput("Idempotency-Key", "key_length", ["most": "\(IdempotencyKey.longest)"])
        }
        return key
    }

    /// `?dry_run=true`: computed by the same way, then rolled back.
    static func isDryRun(_ request: Request) throws -> Bool {
        switch request.uri.queryParameters["dry_run"].map(String.init) {
        case nil, "false": return false
        case "true": return true
        default: throw InvalidInput("dry_run", "unknown_word", ["words": "true, false"])
        }
    }

    /// The page size: 1 to 200, 50 when it is not said.
    static func limit(_ request: Request) throws -> Int {
        guard let text = request.uri.queryParameters["limit"] else { return 50 }
        guard let limit = Int(text), (1...200).contains(limit) else {
            throw InvalidInput("limit", "malformed_limit", ["most": "200"])
        }
        return limit
    }

    /// The place after which the page begins; nil for the first page.
    static func cursor(_ request: Request) throws -> Int64? {
        guard let text = request.uri.queryParameters["cursor"] else { return nil }
        guard let value = Cursor.read(String(text)) else { throw InvalidInput("cursor", "malformed_cursor") }
        return value
    }

    /// The asset to which a list is limited; nil for all.
    static func asset(_ request: Request) throws -> String? {
        guard let text = request.uri.queryParameters["asset"].map(String.init) else { return nil }
        guard text.unicodeScalars.count <= 40, !text.unicodeScalars.contains("\0") else {
            throw InvalidInput("asset", "too_long", ["most": "40"])
        }
        return text
    }

    /// A member's id in the path.
    static func member(_ context: AppContext) throws -> MemberID {
        guard let member = context.parameters.get("member").flatMap({ MemberID($0) }) else {
            throw Refusal(.memberUnknown)
        }
        return member
    }

    /// A number in the path; what can't be one is unknown.
    static func number(_ name: String, _ context: AppContext, unknown: RefusalCode) throws -> Int64 {
        guard let value = context.parameters.get(name).flatMap({ Int64($0) }), value > 0 else { throw Refusal(unknown) }
        return value
    }

    /// A JSON answer.
    static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: .init(bytes: value.bytes)))
    }
}
