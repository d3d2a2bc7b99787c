import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Reversing what an operation posted.
struct ReversalHandlers: Sendable {
    let site: Site

    /// `GET …/receipts/{operation}/reversal`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reverseEntry)
        return try await page(room)
    }

    /// `POST …/receipts/{operation}/reversal`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reverseEntry)
        let view = try await room.member()
        let id = try APIRequest.number("operation", context, unknown: .entryUnknown)
        do {
            guard let reason = ReasonText.join(context.form["reason"], context.form["note"]) else {
                throw InvalidInput("reason", "reason_required")
            }
            let operation = ReverseOperation(member: view.row.id, operation: id, reason: reason)
            return try await room.post(operation, for: view, sentence: "reversal.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await room.member()
        let id = try APIRequest.number("operation", room.context, unknown: .entryUnknown)
        guard let operation = try await site.reading.operation(id, of: view.row.id, by: room.actor) else {
            throw Refusal(.entryUnknown)
        }
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let model = ReversalPage.Model(
            panel: presenter.panel(view, for: room.actor),
            original: try await ReceiptBuilder(site: site, room: room).model(operation, of: view),
            reasons: ReasonChoices.reversal(room.t), reason: form["reason"], note: form["note"],
            preview: try await room.preview(for: view) {
                ReverseOperation(member: view.row.id, operation: id, reason: "—")
            }, problems: problems, operation: String(id),
            key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(ReversalPage.render(model, try await room.frame(.members)), status: status)
    }
}
