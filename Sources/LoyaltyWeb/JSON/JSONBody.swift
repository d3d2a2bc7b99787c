import HTTPTypes
import Hummingbird
import LoyaltyService
import NIOCore

/// Reads a request's body as a JSON object.
enum JSONBody {
    /// The largest body, in bytes.
    static let largest = 1_048_576

    /// The object of a request's body.
    /// - Throws: `InvalidInput` for a body that is too large, not UTF-8, not JSON or no object.
    static func object(_ request: Request) async throws -> [String: JSONValue] {
        try object(Array(try await bytes(request).readableBytesView))
    }

    static func bytes(_ request: Request) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > largest { throw tooLarge }
        do {
            return try await request.body.collect(upTo: largest)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }

    static func object(_ bytes: [UInt8]) throws -> [String: JSONValue] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw InvalidInput("body", "malformed_utf8") }
        guard let value = JSONReader.read(bytes) else { throw InvalidInput("body", "malformed_json") }
        guard case .object(let object) = value else { throw InvalidInput("body", "wrong_type") }
        return object
    }

    private static var tooLarge: InvalidInput {
        InvalidInput("body", "body_too_large", ["most": String(largest)])
    }
}
