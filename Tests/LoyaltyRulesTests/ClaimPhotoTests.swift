import Testing

@testable import LoyaltyRules

@Suite("Pictures of claims")
struct ClaimPhotoTests {
    @Test(
        "PTS-22 a picture is told by its first bytes, not by its name",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0, 0], ClaimPhotoKind.jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], .png),
            ([0xFF, 0xD8], nil), ([], nil), (Array("<svg onload=alert(1)>".utf8), nil), (Array("GIF89a".utf8), nil),
            (Array("<html>".utf8), nil),
        ] as [([UInt8], ClaimPhotoKind?)])
    func kinds(_ bytes: [UInt8], _ kind: ClaimPhotoKind?) {
        #expect(ClaimPhotoKind(of: bytes) == kind)
    }
}
