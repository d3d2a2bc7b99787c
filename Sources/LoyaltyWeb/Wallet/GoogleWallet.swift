import Crypto
import CryptoExtras
import Foundation

/// Makes links that save a card in Google Wallet: a card in a signed token (Google Wallet API, loyalty cards; RFC 7519).
public struct GoogleWallet: Sendable {
    /// The service account's file, as Google gives it.
    private struct Account: Decodable {
        let clientEmail: String
        let privateKey: String

        enum CodingKeys: String, CodingKey {
            case clientEmail = "client_email"
            case privateKey = "private_key"
        }
    }

    static let address = "https://pay.google.com/gp/v/save/"
    private let account: Account
    /// `ISSUER.NAME`, the kind of card, as it was made in Google's console.
    private let passClass: String

    /// - Throws: `WalletFault` `account` or `passClass`.
    public init(account: Data, passClass: String) throws {
        guard let read = try? JSONDecoder().decode(Account.self, from: account), !read.clientEmail.isEmpty,
            (try? _RSA.Signing.PrivateKey(pemRepresentation: read.privateKey)) != nil
        else { throw WalletFault.account }
        guard passClass.wholeMatch(of: /[0-9]+\.[A-Za-z0-9._-]+/) != nil else { throw WalletFault.passClass }
        self.account = read
        self.passClass = passClass
    }

    /// Where a browser saves the card.
    /// - Parameter now: in seconds.
    /// - Throws: `WalletFault` `signature`.
    func link(_ card: WalletCard, site: String, now: Int64) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let issuer = passClass.prefix { $0 != "." }
        let object = GoogleCard(card, id: "\(issuer).\(card.serial)", passClass: passClass)
        let token = GoogleToken(
            iss: account.clientEmail, iat: now, origins: site.isEmpty ? [] : [site], payload: .init(loyaltyObjects: [object]))
        let head = Base64URL.write(Array(#"{"alg":"RS256","typ":"JWT"}"#.utf8))
        let text = head + "." + Base64URL.write(try encoder.encode(token))
        guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: account.privateKey),
            let sign = try? key.signature(for: SHA256.hash(data: Data(text.utf8)), padding: .insecurePKCS1v1_5)
        else { throw WalletFault.signature }
        return Self.address + text + "." + Base64URL.write(sign.rawRepresentation)
    }
}
