import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What comes after the password: the code of a second factor, or setting one up where the role demands it.
struct SignInSteps: Sendable {
    let site: Site

    private func factor() -> SecondFactor { SecondFactor(site.desk) }

    /// `GET /console/sign-in/code`
    func code(_ request: Request, _ context: AppContext) async throws -> Response { page(nil, request, context) }

    /// `POST /console/sign-in/code`
    func enter(_ request: Request, _ context: AppContext) async throws -> Response {
        let holder = try context.requireHolder()
        let t = Texts(WebTexts.catalogue, context.language)
        let next = Query.ownPath(context.form["next"], or: SitePath.console)
        switch try await factor().enter(
            holder, code: context.form["code"], from: StaffEntrance.visit(request, context))
        {
        case .right(let entrance):
            return try await StaffEntrance(site: site).admit(entrance, to: next, context.language)
        case .wrong: return page(t("factor.wrong"), request, context)
        case .wait(let seconds): return page(t("sign_in.wait", String(seconds)), request, context)
        }
    }

    /// `GET /console/sign-in/second-factor`
    func setUp(_ request: Request, _ context: AppContext) async throws -> Response {
        try await setUpPage(nil, request, context)
    }

    /// `POST /console/sign-in/second-factor`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let (holder, t) = (try context.requireHolder(), Texts(WebTexts.catalogue, context.language))
        guard let user = holder.staff else { throw HTTPError(.unauthorized) }
        let visit = StaffEntrance.visit(request, context)
        switch try await factor().confirm(user, code: context.form["code"], address: context.address) {
        case .right(let codes):
            guard let entrance = try await factor().enterConfirmed(holder, from: visit) else { throw HTTPError(.unauthorized) }
            let frame = frame(request, context, csrf: "")
            var response = HTMLResponse.page(RecoveryPage.render(codes, frame))
            let door = StaffEntrance(site: site)
            try await door.note(entrance, context.language)
            door.cookies(entrance, on: &response)
            return response
        case .wrong: return try await setUpPage(t("factor.wrong"), request, context)
        case .wait(let seconds): return try await setUpPage(t("sign_in.wait", String(seconds)), request, context)
        }
    }

    private func page(_ problem: String?, _ request: Request, _ context: AppContext) -> Response {
        let asked = problem == nil ? Query.value("next", of: request) : context.form["next"]
        let next = Query.ownPath(asked, or: SitePath.console)
        let frame = frame(request, context, csrf: context.holder?.session.csrf ?? "")
        return HTMLResponse.page(
            CodePage.render(CodePage.Model(problem: problem, next: next), frame),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func setUpPage(_ problem: String?, _ request: Request, _ context: AppContext) async throws -> Response {
        guard let user = context.holder?.staff else { throw HTTPError(.unauthorized) }
        guard let offer = try await factor().offer(to: user) else { return HTMLResponse.seeOther(SitePath.signIn) }
        let model = FactorSetUpPage.Model(
            letters: offer.letters, link: offer.link, action: SitePath.signInSetUp, isDemanded: true, problem: problem)
        let frame = frame(request, context, csrf: context.holder?.session.csrf ?? "")
        return HTMLResponse.page(
            FactorSetUpPage.render(model, frame), status: problem == nil ? .ok : .unprocessableContent)
    }

    private func frame(_ request: Request, _ context: AppContext, csrf: String) -> BareFrame {
        BareFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: csrf,
            path: Query.pathAndQuery(of: request))
    }
}
