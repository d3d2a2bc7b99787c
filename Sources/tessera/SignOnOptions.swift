import ArgumentParser
import Foundation
import LoyaltyWeb

/// The identity provider at which staff sign in; none unless all of it is told.
struct SignOnOptions: ParsableArguments {
    @Option(help: "The address of the OpenID Connect provider, as it calls itself.") var signOnIssuer: String?
    @Option(help: "Under which client id Tessera is known there.") var signOnClient: String?
    @Option(help: "The file with the client's secret; none for a client without one.") var signOnSecretFile: String?
    @Option(help: "The address at which browsers reach this server, for example https://loyalty.example.com.")
    var siteAddress: String?

    /// - Throws: `CommandFailure` 64 where something is missing or unsafe, 66 where the file cannot be read.
    func provider() throws -> SignOnProvider? {
        guard let issuer = signOnIssuer else { return nil }
        guard let client = signOnClient, let site = siteAddress else {
            throw CommandFailure(64, "--sign-on-issuer needs --sign-on-client and --site-address as well.")
        }
        var secret = ""
        if let file = signOnSecretFile {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw CommandFailure(66, "--sign-on-secret-file \(file) cannot be read.")
            }
            secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        guard let settings = SignOnSettings(issuer: issuer, client: client, secret: secret, site: site) else {
            throw CommandFailure(64, "--sign-on-issuer and --site-address must begin with https:// (or be of this machine).")
        }
        return SignOnProvider(settings, transport: SignOnClient.ask)
    }
}
