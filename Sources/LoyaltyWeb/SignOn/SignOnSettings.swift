/// The identity provider at which staff sign in (OpenID Connect).
public struct SignOnSettings: Sendable {
    /// Its address, as it calls itself: `https://id.example.com/realms/hotel`.
    public let issuer: String
    /// Under which name Tessera is known there.
    public let client: String
    /// Tessera's secret there; empty for a client without one.
    public let secret: String
    /// Where browsers reach Tessera: `https://loyalty.example.com`.
    public let site: String

    /// Nil unless both addresses are of HTTPS, or of this very machine.
    public init?(issuer: String, client: String, secret: String, site: String) {
        guard Self.isSafe(issuer), Self.isSafe(site), !client.isEmpty else { return nil }
        self.issuer = issuer
        self.client = client
        self.secret = secret
        self.site = site.hasSuffix("/") ? String(site.dropLast()) : site
    }

    /// Where the provider sends the browser back to.
    var returnTo: String { site + SitePath.signOnReturn }

    /// Nothing of a sign-in goes over a line that others can read.
    static func isSafe(_ address: String) -> Bool {
        address.hasPrefix("https://") || ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { loopback in
            address == loopback || address.hasPrefix(loopback + ":") || address.hasPrefix(loopback + "/")
        }
    }
}
