import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Holding the fall of one member back.
struct TierHoldHandlers: Sendable {
    let site: Site

    /// `GET /console/tier-runs/{run}/holds/{member}`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        return try await page(room)
    }

    /// `POST /console/tier-runs/{run}/holds/{member}`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        let form = context.form
        do {
            let until = form["let_go"].isEmpty ? CalendarDay(form["until"]) : nil
            guard until != nil || !form["let_go"].isEmpty else { throw InvalidInput("until", "malformed_day") }
            let id = try APIRequest.number("run", context, unknown: .tierRunUnknown)
            guard let reason = ReasonText.join(form["reason"], "") else {
                throw InvalidInput("reason", "reason_required")
            }
            let operation = HoldTierFall(
                run: id, member: try APIRequest.member(context), until: until, reason: reason)
            _ = try await site.desk.perform(operation, by: room.actor, key: form["key"])
            try await room.leave(.success, until == nil ? room.t("tier_runs.hold_gone") : room.t("tier_runs.hold_done"))
            return HTMLResponse.seeOther(SitePath.tierRun(String(id)))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let id = try APIRequest.number("run", room.context, unknown: .tierRunUnknown)
        let member = try APIRequest.member(room.context)
        let view = try await site.reading.tierRun(id, by: room.actor)
        guard let item = try await site.reading.tierRunItem(id, member, by: room.actor) else {
            throw Refusal(.tierRunMemberUnknown)
        }
        let presenter = TierRunPresenter(room.context.language, program: view.program)
        let names = try await site.reading.summaries(of: [member], by: room.actor)
        let form = room.context.form
        let model = TierHoldPage.Model(
            run: String(id), member: "\(member)",
            line: presenter.line(item, of: view, member: names[member], mayHold: true),
            until: form["until"].isEmpty ? item.hold?.until.description ?? "" : form["until"],
            reason: form["reason"].isEmpty ? item.hold?.reason ?? "" : form["reason"],
            hint: presenter.holdHint(item), problems: problems,
            key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(TierHoldPage.render(model, try await room.frame(.tierRuns)), status: status)
    }
}
