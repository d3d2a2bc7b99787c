import Crypto
import Foundation
import LoyaltyRules
import LoyaltyService

/// What a browser keeps between leaving for the provider and coming back: sealed, so that neither it nor its owner can write
/// one, and good for ten minutes.
struct SignOnTicket: Codable, Sendable {
    /// The seconds for which it is good.
    static let seconds: Int64 = 600
    private static let place = "sign-on.ticket"
    let state: String
    let nonce: String
    /// What proves to the provider that whoever brings the code is who began (PKCE, RFC 7636).
    let verifier: String
    /// Where to go afterwards.
    let next: String
    let until: Instant

    init(next: String, now: Instant) {
        (state, nonce, verifier) = (Secret.token(), Secret.token(), Secret.token() + Secret.token())
        self.next = next
        until = now.adding(seconds: Self.seconds)
    }

    /// What the provider is shown of the verifier.
    var challenge: String { Base64URL.write(SHA256.hash(data: Data(verifier.utf8))) }

    func sealed(by keyring: Keyring) throws -> String {
        let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return Base64URL.write(try keyring.sealForSystem(text, place: Self.place))
    }

    /// Nil for what this server has not written, or wrote too long ago.
    static func open(_ sealed: String, by keyring: Keyring, now: Instant) -> SignOnTicket? {
        guard sealed.utf8.count <= 4_096, let bytes = Base64URL.read(sealed),
            let text = try? keyring.openForSystem([UInt8](bytes), place: place),
            let ticket = try? JSONDecoder().decode(SignOnTicket.self, from: Data(text.utf8)), now < ticket.until
        else { return nil }
        return ticket
    }
}
