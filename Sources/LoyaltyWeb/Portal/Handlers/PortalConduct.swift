import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member reads what was decided about their conduct, and appeals (MEM-26).
struct PortalConduct: Sendable {
    let site: Site

    /// `GET /portal/conduct`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(try await PortalRoom(site, request, context))
    }

    /// `POST /portal/conduct`
    func appeal(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        do {
            guard let number = Int64(context.form["case"]) else { throw Refusal(.conductCaseUnknown) }
            let operation = AppealConductCase(member: room.view.row.id, number: number, appeal: context.form["appeal"])
            _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
            try await room.leave(.success, room.t("portal.conduct_appealed"))
            return HTMLResponse.seeOther(SitePath.portalConduct)
        } catch {
            guard let sentence = room.sentence(error) else { throw error }
            return try await page(room, problem: sentence, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: PortalRoom, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let cases = try await site.reading.conductCases(of: room.view.row.id, limit: 20, by: room.actor)
        let now = site.desk.clock.now()
        let model = PortalConductPage.Model(
            lines: cases.map { room.presenter.conduct($0, now: now) }, appeal: room.context.form["appeal"],
            problems: FormProblems(general: problem.map { [$0] } ?? []), key: Secret.token())
        return HTMLResponse.page(PortalConductPage.render(model, try await room.saying(.me)), status: status)
    }
}
