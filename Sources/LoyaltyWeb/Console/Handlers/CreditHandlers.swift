import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What was given by hand, for those who watch it.
struct CreditHandlers: Sendable {
    let site: Site

    /// `GET /console/credits`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readAudit)
        let board = try await site.reading.credits(by: room.actor)
        let presenter = Presenter(language: context.language, program: board.program)
        let (agents, hotels) = (board.lines.filter { $0.per == .agent }, board.lines.filter { $0.per == .property })
        let names = try await ActorNames(agents.map(\.holder), by: room.actor, site: site, room.t)
        let model = CreditsPage.Model(
            agents: presenter.credits(agents) { names.name($0.holder) },
            hotels: presenter.credits(hotels) { presenter.property($0.holder) }, pointsName: presenter.pointsName)
        return HTMLResponse.page(CreditsPage.render(model, try await room.frame(.credits)))
    }
}
