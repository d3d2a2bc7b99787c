import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member claims missing points, and sees what came of it (PTS-22).
struct PortalClaims: Sendable {
    let site: Site

    /// `GET /portal/claims`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(try await PortalRoom(site, request, context), ClaimForm())
    }

    /// `POST /portal/claims`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let values = ClaimForm(context.form)
        do {
            let operation = OpenClaim(
                member: room.view.row.id, facts: try values.facts(in: room.view.program), note: values.note, photo: try values.photo())
            let answer = try await site.desk.perform(operation, by: room.actor, key: context.form["key"]).answer
            try await room.leave(.success, room.t(answer.state == .open ? "portal.claim_opened" : "portal.claim_answered"))
            return HTMLResponse.seeOther(SitePath.portalClaims)
        } catch {
            guard let problems = room.problems(error) else { throw error }
            return try await page(room, values, problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func page(
        _ room: PortalRoom, _ values: ClaimForm, _ problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let claims = try await site.reading.claims(of: room.view.row.id, limit: 20, by: room.actor)
        let model = PortalClaimsPage.Model(
            values: values,
            places: ClaimForm.places(room.view.program, room.context.language, stay: room.t("claims.stay")) { _ in true },
            lines: claims.map { room.presenter.claim($0, href: "", receipt: SitePath.portalReceipt) { _ in "" } },
            problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(PortalClaimsPage.render(model, try await room.saying(.points)), status: status)
    }
}
