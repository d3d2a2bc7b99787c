import Crypto
import Foundation
import LoyaltyService

/// Makes cards for Apple Wallet: `.pkpass` packages, signed with the operator's certificate.
public struct AppleWallet: Sendable {
    /// As Apple sends them to a phone.
    static let mediaType = "application/vnd.apple.pkpass"
    private let type: String
    private let team: String
    private let signer: PassSigner
    /// Name and bytes of each.
    private let pictures: [String: [UInt8]]

    /// - Parameters:
    ///   - type: the pass type identifier that the certificate is for: `pass.com.example.loyalty`.
    ///   - team: the identifier of the team at Apple.
    ///   - certificate: PEM, as is the key, which has no password.
    ///   - between: the certificate of Apple's authority (WWDR), PEM.
    ///   - pictures: `icon.png` at least; also `icon@2x.png`, `logo.png` and what else Apple knows.
    /// - Throws: `WalletFault`.
    public init(
        type: String, team: String, certificate: Data, key: Data, between: Data, pictures: [String: [UInt8]]
    ) throws {
        self.type = type
        self.team = team
        signer = try PassSigner(certificate: certificate, key: key, between: between)
        guard pictures["icon.png"] != nil else { throw WalletFault.picture("icon.png") }
        for (name, bytes) in pictures where !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            throw WalletFault.picture(name)
        }
        self.pictures = pictures
    }

    /// The package.
    /// - Throws: `WalletFault` `signature`.
    func package(_ card: WalletCard, site: String) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var files = pictures
        files["pass.json"] = [UInt8](try encoder.encode(ApplePass(card, type: type, team: team, site: site)))
        let digests = files.mapValues { bytes in
            Insecure.SHA1.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }
        let manifest = [UInt8](try encoder.encode(digests))
        var archive = ZipArchive()
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { archive.add(name, bytes) }
        archive.add("manifest.json", manifest)
        archive.add("signature", try signer.signature(of: manifest))
        return archive.bytes
    }
}
