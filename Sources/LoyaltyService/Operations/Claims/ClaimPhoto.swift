import Foundation
import LoyaltyRules

/// The picture of a bill or of a hotel's invoice that comes with a claim (PTS-22), as it was sent.
public struct ClaimPhoto: Sendable, Hashable, Codable {
    public let kind: ClaimPhotoKind
    /// The picture's bytes in base 64 (RFC 4648).
    public let base64: String

    /// - Throws: `InvalidInput` `photo`, when it is too large or no picture that Tessera knows.
    public init(_ bytes: [UInt8]) throws {
        guard bytes.count <= ClaimPhotoKind.largest else {
            throw InvalidInput("photo", "photo_too_large", ["most": String(ClaimPhotoKind.largest / 1_000)])
        }
        guard let kind = ClaimPhotoKind(of: bytes) else { throw InvalidInput("photo", "photo_unknown") }
        self.kind = kind
        base64 = Data(bytes).base64EncodedString()
    }

    /// - Throws: `InvalidInput` `photo`; also when it is not base 64.
    public init(base64: String) throws {
        guard let data = Data(base64Encoded: base64) else { throw InvalidInput("photo", "photo_unknown") }
        try self.init(Array(data))
    }

    /// The picture as an address that a page can show (RFC 2397).
    public var address: String { "data:\(kind.rawValue);base64,\(base64)" }
}
