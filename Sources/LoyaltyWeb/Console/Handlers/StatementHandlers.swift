import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's statement of account, made at the desk.
struct StatementHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/statement`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        let view = try await room.member()
        return try await page(room, view, StatementRequest(request, today: view.today))
    }

    /// `GET /console/members/{member}/statement/pdf`
    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        let view = try await room.member()
        let asked = StatementRequest(request, today: view.today)
        do {
            let statement = try await site.reading.statement(
                of: view.row.id, try asked.period(), program: view.program, by: room.actor)
            return StatementFile.response(statement, Presenter(language: context.language, program: view.program), view)
        } catch let input as InvalidInput {
            return try await page(room, view, asked, FormProblems(input, room.service), status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, _ asked: StatementRequest, _ problems: FormProblems = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let action = SitePath.statementFile("\(view.row.id)")
        let form = StatementForm(asked, action: action, problems: problems, room.t)
        let panel = Presenter(language: room.context.language, program: view.program).panel(view, for: room.actor)
        return HTMLResponse.page(StatementPage.render(form, panel, try await room.frame(.members)), status: status)
    }
}
