import HTTPTypes
import Hummingbird
import Logging
import LoyaltyRules
import LoyaltyService

/// Signing in to the console at an identity provider (OpenID Connect, authorisation code with PKCE).
struct SignOnHandlers: Sendable {
    let site: Site
    private static let cookie = "__Host-tessera-sign-on"

    init(site: Site) { self.site = site }

    /// `GET /console/sign-in/provider`: sends the browser to the provider.
    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let provider = site.signOn else { return HTMLResponse.seeOther(SitePath.signIn) }
        let next = Query.ownPath(Query.value("next", of: request), or: SitePath.console)
        let ticket = SignOnTicket(next: next, now: site.desk.clock.now())
        do {
            let address = try await provider.address(state: ticket.state, nonce: ticket.nonce, challenge: ticket.challenge)
            var response = HTMLResponse.seeOther(address)
            // Sent along when the provider sends the browser back, which is a link from elsewhere.
            Self.set(try ticket.sealed(by: site.desk.keyring), seconds: Int(SignOnTicket.seconds), on: &response)
            return response
        } catch let fault as SignOnFault {
            return failed(fault, context)
        }
    }

    /// `GET /console/sign-in/provider/return`: the browser is back with a code.
    func finish(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let provider = site.signOn else { return HTMLResponse.seeOther(SitePath.signIn) }
        do {
            let now = site.desk.clock.now()
            guard
                let ticket = request.cookies[Self.cookie].flatMap({
                    SignOnTicket.open($0.value, by: site.desk.keyring, now: now)
                }), Query.value("state", of: request) == ticket.state
            else { throw SignOnFault.stranger }
            let code = Query.value("code", of: request)
            guard !code.isEmpty, code.utf8.count <= 2_048 else { throw SignOnFault.provider("no code: the person turned back") }
            let claims = try await provider.claims(code: code, verifier: ticket.verifier, nonce: ticket.nonce, now: now)
            let visit = StaffEntrance.visit(request, context)
            guard let entrance = try await SignOn(site.desk).enter(claims, from: visit, language: context.language) else {
                return back("nobody", context)
            }
            var response = try await StaffEntrance(site: site).admit(
                entrance, to: ConsoleAccess.path(after: entrance, to: ticket.next), context.language)
            Self.set("", seconds: 0, on: &response)
            return response
        } catch let fault as SignOnFault {
            return failed(fault, context)
        }
    }

    private func failed(_ fault: SignOnFault, _ context: AppContext) -> Response {
        context.logger.warning("single sign-on: \(fault)")
        return back("failed", context)
    }

    /// Back to the page with the password, which says what came of it.
    private func back(_ why: String, _ context: AppContext) -> Response {
        var response = HTMLResponse.seeOther(SitePath.adding("sign_on", why, to: SitePath.signIn))
        Self.set("", seconds: 0, on: &response)
        return response
    }

    private static func set(_ value: String, seconds: Int, on response: inout Response) {
        response.setCookie(
            Cookie(name: cookie, value: value, maxAge: seconds, path: "/", secure: true, httpOnly: true, sameSite: .lax))
    }
}
