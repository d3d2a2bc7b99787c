import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Changing points by hand.
struct AdjustmentHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/adjustment`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.adjustPoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/adjustment/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.adjustPoints)
        let view = try await room.member()
        let preview = try await room.preview(for: view) { try operation(room, view, isPreview: true) }
        return HTMLResponse.page(AdjustmentPage.preview(preview, try await room.frame(.members)))
    }

    /// `POST /console/members/{member}/adjustment`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.adjustPoints)
        let view = try await room.member()
        do {
            let operation = try operation(room, view, isPreview: false)
            return try await room.post(operation, for: view, sentence: "adjustment.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView, isPreview: Bool) throws -> AdjustPoints {
        let (form, log) = (room.context.form, InputLog())
        let text = form["amount"].filter { $0 != "," && $0 != " " && $0 != "+" }.map {
            $0 == "−" ? "-" : String($0)
        }
        .joined()
        let amount = Decimals.integer(text, decimals: view.program.points.decimals)
        if amount == nil { log.add("amount", text.isEmpty ? "required" : "malformed_integer") }
        let reason = ReasonText.join(form["reason"], form["note"])
        if reason == nil && !isPreview { log.add("reason", "reason_required") }
        try log.finish()
        let homes = room.actor.properties?.sorted() ?? []
        return AdjustPoints(
            member: .id(view.row.id), change: AssetAmount(view.program.points.id, amount ?? 0),
            reason: reason ?? "—", at: homes.first ?? "")
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let model = AdjustmentPage.Model(
            panel: presenter.panel(view, for: room.actor), amount: form["amount"],
            reasons: ReasonChoices.adjustment(room.t), reason: form["reason"], note: form["note"],
            left: presenter.creditsLeft(try await site.reading.ownCredits(of: room.actor)),
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(AdjustmentPage.render(model, try await room.frame(.members)), status: status)
    }
}
