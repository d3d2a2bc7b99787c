import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Using what is set aside of a member's points, wholly or in part.
struct HoldCaptureHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/holds/{hold}`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        return try await page(room, view, try await hold(room, view))
    }

    /// `POST /console/members/{member}/holds/{hold}/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        let row = try await hold(room, view)
        return HTMLResponse.page(
            PostingParts.preview(try await room.preview(for: view) { try operation(room, view, row) }, room.t))
    }

    /// `POST /console/members/{member}/holds/{hold}`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        let row = try await hold(room, view)
        do {
            return try await room.post(try operation(room, view, row), for: view, sentence: "hold.captured")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, row, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    /// The hold in the path, also one that has ended: a repeated form gets its first answer again.
    private func hold(_ room: ConsoleRoom, _ view: MemberView) async throws -> HoldRow {
        let id = try APIRequest.number("hold", room.context, unknown: .holdUnknown)
        guard let found = try await site.reading.hold(id, of: view.row.id, by: room.actor) else {
            throw Refusal(.holdUnknown)
        }
        return found.row
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView, _ row: HoldRow) throws -> CaptureHold {
        let (form, log) = (room.context.form, InputLog())
        let amount = AmountForm.amount("amount", decimals: view.program.decimals(of: row.hold.asset), form, log)
        try log.finish()
        return CaptureHold(
            member: row.member, hold: row.id, amount: amount, keepsRest: form["keep"] == "yes", reason: room.remark("reason"))
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, _ row: HoldRow, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let model = HoldCapturePage.Model(
            panel: presenter.panel(view, for: room.actor), hold: String(row.id),
            subject: row.subject.isEmpty ? nil : row.subject,
            left: presenter.renderer.word(.amount(row.hold.amountLeft, asset: row.hold.asset)),
            until: presenter.moment(row.hold.expires, at: row.property),
            assetName: view.program.name(of: row.hold.asset, in: presenter.language),
            // Most often everything is used; whoever uses less writes over it.
            amount: problems.isEmpty ? Formats.amount(row.hold.amountLeft, decimals: view.program.decimals(of: row.hold.asset)) : form["amount"],
            keeps: form["keep"] == "yes", reason: form["reason"],
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(HoldCapturePage.render(model, try await room.frame(.members)), status: status)
    }
}
