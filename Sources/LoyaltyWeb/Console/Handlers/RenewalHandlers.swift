import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Renewing a membership by hand, with the new term shown before.
struct RenewalHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/renewal`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.grantTier)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/renewal`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.grantTier)
        let view = try await room.member()
        do {
            guard let reason = ReasonText.join(context.form["reason"], context.form["note"]) else {
                throw InvalidInput("reason", "reason_required")
            }
            let operation = RenewMembership(member: view.row.id, reason: reason)
            return try await room.post(operation, for: view, sentence: "renewal.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        guard let terms = view.program.terms.membership else { throw Refusal(.membershipWithoutTerm) }
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let preview = try await room.preview(for: view) {
            RenewMembership(member: view.row.id, reason: ReasonText.join(form["reason"], form["note"]) ?? "—")
        }
        let model = RenewalPage.Model(
            panel: presenter.panel(view, for: room.actor), months: terms.months,
            now: presenter.membership(view),
            reasons: ReasonChoices.renewal(room.t), reason: form["reason"], note: form["note"],
            preview: preview, problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(RenewalPage.render(model, try await room.frame(.members)), status: status)
    }
}
