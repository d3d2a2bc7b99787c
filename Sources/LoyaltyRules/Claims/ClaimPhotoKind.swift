/// A picture of a bill that comes with a claim (PTS-22): told by its first bytes, not by its name.
public enum ClaimPhotoKind: String, Sendable, Hashable, CaseIterable, Codable {
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// The most bytes of a picture: a photograph of a bill that can be read needs fewer.
    public static let largest = 700_000

    /// What the bytes are; nil for anything else, whatever it calls itself.
    public init?(of bytes: some Collection<UInt8>) {
        guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
        self = kind
    }

    private var signature: [UInt8] {
        switch self {
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        }
    }
}
