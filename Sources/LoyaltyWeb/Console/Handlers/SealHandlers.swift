import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The checkpoints of the ledger: their state, and each as a page to print.
struct SealHandlers: Sendable {
    let site: Site

    /// `GET /console/seals`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.runJobs)
        let board = try await site.reading.seals(by: room.actor)
        let model = SealPresenter(room.t, timeZone: board.timeZone).list(board)
        return HTMLResponse.page(SealsPage.render(model, try await room.frame(.jobs)))
    }

    /// `GET /console/seals/{checkpoint}`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.runJobs)
        let board = try await site.reading.seals(by: room.actor)
        guard let number = context.parameters.get("checkpoint").flatMap({ Int($0) }),
            let signed = try await site.reading.seal(number, by: room.actor)
        else { throw HTTPError(.notFound) }
        let model = SealPresenter(room.t, timeZone: board.timeZone).page(signed)
        return HTMLResponse.page(SealPage.render(model, try await room.frame(.jobs)))
    }
}
