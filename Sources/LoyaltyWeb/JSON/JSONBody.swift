import Foundation
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
        guard depth(of: bytes) <= 20 else { throw InvalidInput("body", "malformed_json") }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
            throw InvalidInput("body", "malformed_json")
        }
        guard case .object(let object) = value else { throw InvalidInput("body", "wrong_type") }
        return object
    }

    /// How deep brackets nest: a reader that recurses must not be led into a stack overflow.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (depth, deepest, isText, isEscaped) = (0, 0, false, false)
        for byte in bytes {
            if isText {
                if isEscaped { isEscaped = false } else if byte == 92 { isEscaped = true } else if byte == 34 { isText = false }
                continue
            }
            switch byte {
            case 34: isText = true
            case 91, 123:
                depth += 1
                deepest = max(deepest, depth)
            case 93, 125: depth -= 1
            default: break
            }
        }
        return deepest
    }

    private static var tooLarge: InvalidInput {
        InvalidInput("body", "body_too_large", ["most": String(largest)])
    }
}
