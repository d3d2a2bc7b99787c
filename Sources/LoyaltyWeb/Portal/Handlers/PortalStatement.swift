import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's own statement of account.
struct PortalStatement: Sendable {
    let site: Site

    /// `GET /portal/statement`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        return try page(room, StatementRequest(request, today: room.view.today))
    }

    /// `GET /portal/statement/pdf`
    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let asked = StatementRequest(request, today: room.view.today)
        do {
            let statement = try await site.reading.statement(
                of: room.view.row.id, try asked.period(), program: room.view.program, by: room.actor)
            return StatementFile.response(statement, room.presenter, room.view)
        } catch let input as InvalidInput {
            let problems = FormProblems(input, Texts(ServiceTexts.catalogue, context.language))
            return try page(room, asked, problems, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: PortalRoom, _ asked: StatementRequest, _ problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let form = StatementForm(asked, action: SitePath.portalStatementFile, problems: problems, room.t)
        return HTMLResponse.page(PortalStatementPage.render(form, try room.frame(.points)), status: status)
    }
}
