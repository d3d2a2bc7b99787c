import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Signing in to the console, signing out, choosing a language.
struct ConsoleAccess: Sendable {
    let site: Site

    /// `GET /console/sign-in`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let next = Query.ownPath(Query.value("next", of: request), or: SitePath.console)
        let t = Texts(WebTexts.catalogue, context.language)
        let problem: String? =
            switch Query.value("sign_on", of: request) {
            case "failed": t("sign_in.provider_failed")
            case "nobody": t("sign_in.provider_nobody")
            default: nil
            }
        return page(SignInPage.Model(problem: problem, next: next), request, context)
    }

    /// `POST /console/sign-in`
    func signIn(_ request: Request, _ context: AppContext) async throws -> Response {
        try SameOrigin.demand(request)
        let form = try await Form.read(request)
        let next = Query.ownPath(form["next"], or: SitePath.console)
        let (login, password) = (form["login"], form["password"])
        let language = Language(rawValue: form["lang"]) ?? context.language
        let t = Texts(WebTexts.catalogue, language)
        var problem = t("sign_in.wrong")
        if password.utf8.count <= PasswordReview.longest {
            switch try await SignIn(site.desk).signIn(
                login: login, password: password, from: StaffEntrance.visit(request, context), language: language)
            {
            case .signedIn(let entrance):
                return try await StaffEntrance(site: site).admit(entrance, to: Self.path(after: entrance, to: next), language)
            case .wrong: break
            case .wait(let seconds): problem = t("sign_in.wait", String(seconds))
            }
        }
        return page(
            SignInPage.Model(login: login, problem: problem, next: next), request, context,
            status: .unprocessableContent)
    }

    /// Where somebody goes who has shown who they are: on, or to what is still asked for.
    static func path(after entrance: Entrance, to next: String) -> String {
        switch entrance.awaits {
        case .nothing: next
        case .code: SitePath.adding("next", next, to: SitePath.signInCode)
        case .setUp: SitePath.signInSetUp
        }
    }

    /// `POST /console/sign-out`
    func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        try await site.sessions.end(try context.requireHolder().session)
        var response = HTMLResponse.seeOther(SitePath.signIn)
        SessionCookie.clear(.staff, on: &response)
        return response
    }

    /// `POST /console/language`
    func language(_ request: Request, _ context: AppContext) async throws -> Response {
        if let language = Language(rawValue: context.form["language"]) {
            try await site.sessions.setLanguage(language, of: try context.requireHolder().session)
        }
        return HTMLResponse.seeOther(Query.ownPath(context.form["back"], or: SitePath.console))
    }

    private func page(
        _ model: SignInPage.Model, _ request: Request, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let frame = BareFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: "",
            path: Query.pathAndQuery(of: request))
        var model = model
        model.hasProvider = site.signOn != nil
        return HTMLResponse.page(SignInPage.render(model, frame), status: status)
    }
}
