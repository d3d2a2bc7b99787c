import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Signing in to the portal with a one-time code.
struct PortalAccess: Sendable {
    let site: Site

    /// `GET /portal/sign-in`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        signInPage(.init(), request, context)
    }

    /// `POST /portal/sign-in`: sends a code, whether or not the contact is a member's.
    func sendCode(_ request: Request, _ context: AppContext) async throws -> Response {
        try SameOrigin.demand(request)
        let form = try await Form.read(request)
        let t = Texts(WebTexts.catalogue, context.language)
        guard let contact = PortalSignIn.Contact(form["contact"]) else {
            let model = PortalSignInPage.Model(
                contact: form["contact"],
                problem: t("portal_sign_in.malformed"))
            return signInPage(model, request, context, status: .unprocessableContent)
        }
        let wait = try await PortalSignIn(site.desk).sendCode(
            to: contact, address: context.address, language: context.language)
        if let wait {
            let model = PortalSignInPage.Model(
                contact: form["contact"], problem: t("sign_in.wait", String(wait)))
            return signInPage(model, request, context, status: .tooManyRequests)
        }
        try await DeliverMessages(site.desk).run()
        return codePage(contact, nil, request, context)
    }

    /// `POST /portal/sign-in/code`
    func signIn(_ request: Request, _ context: AppContext) async throws -> Response {
        try SameOrigin.demand(request)
        let form = try await Form.read(request)
        guard let contact = PortalSignIn.Contact(form["challenge"]) else {
            return HTMLResponse.seeOther(SitePath.portalSignIn)
        }
        let t = Texts(WebTexts.catalogue, context.language)
        switch try await PortalSignIn(site.desk).signIn(
            contact: contact, code: form["code"], address: context.address, language: context.language)
        {
        case .signedIn(let secret, _):
            var response = HTMLResponse.seeOther(SitePath.portal)
            SessionCookie.set(secret, .member, on: &response)
            return response
        case .wrong:
            return codePage(
                contact, t("portal_code.wrong"), request, context,
                status: .unprocessableContent)
        case .wait(let seconds):
            return codePage(
                contact, t("sign_in.wait", String(seconds)), request, context,
                status: .tooManyRequests)
        }
    }

    /// `POST /portal/sign-out`
    func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        try await site.sessions.end(try context.requireHolder().session)
        var response = HTMLResponse.seeOther(SitePath.portalSignIn)
        SessionCookie.clear(.member, on: &response)
        return response
    }

    /// `POST /portal/language`
    func language(_ request: Request, _ context: AppContext) async throws -> Response {
        if let language = Language(rawValue: context.form["language"]) {
            try await site.sessions.setLanguage(language, of: try context.requireHolder().session)
        }
        return HTMLResponse.seeOther(Query.ownPath(context.form["back"], or: SitePath.portal))
    }

    private func frame(_ request: Request, _ context: AppContext) -> PortalFrame {
        PortalFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: "",
            path: Query.pathAndQuery(of: request), flash: nil, tab: .card, signedIn: false)
    }

    private func signInPage(
        _ model: PortalSignInPage.Model, _ request: Request, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        HTMLResponse.page(PortalSignInPage.render(model, frame(request, context)), status: status)
    }

    private func codePage(
        _ contact: PortalSignIn.Contact, _ problem: String?, _ request: Request, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let model = PortalCodePage.Model(
            maskedContact: contact.masked, challenge: contact.text, problem: problem,
            mailboxHref: site.showsMailbox ? SitePath.mailbox : nil)
        return HTMLResponse.page(PortalCodePage.render(model, frame(request, context)), status: status)
    }
}
