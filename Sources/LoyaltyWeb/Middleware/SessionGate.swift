import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Lets in who is signed in, and sends others to sign in. Guards every form: the token of the session must
/// come back, and the request must come from our own pages.
struct SessionGate: RouterMiddleware {
    typealias Context = AppContext
    let site: Site
    let kind: SessionRow.Kind
    /// What the session waits for; one that waits opens nothing but what ends the waiting.
    var awaiting = SessionRow.Awaits.nothing

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let secret = request.cookies[SessionCookie.name(kind)]?.value,
            let holder = try await site.sessions.holder(of: secret, kind: kind, awaiting: awaiting)
        else { return toSignIn(request) }
        var context = context
        context.holder = holder
        context.actor = holder.actor
        context.language = holder.session.language
        guard request.method == .get || request.method == .head else {
            try SameOrigin.demand(request)
            let form = try await Form.read(request)
            let token = request.headers[.init("X-CSRF-Token")!] ?? form["_csrf"]
            guard Secret.isEqual(token, holder.session.csrf) else { throw HTTPError(.forbidden) }
            context.form = form
            return try await next(request, context)
        }
        return try await next(request, context)
    }

    private func toSignIn(_ request: Request) -> Response {
        let start = kind == .staff ? SitePath.signIn : SitePath.portalSignIn
        if request.headers[.init("HX-Request")!] != nil {
            return Response(status: .unauthorized, headers: [.init("HX-Redirect")!: start])
        }
        guard kind == .staff, request.method == .get, request.uri.path != SitePath.console else {
            return HTMLResponse.seeOther(start)
        }
        return HTMLResponse.seeOther(start + "?next=" + SitePath.encoded(request.uri.path))
    }
}
