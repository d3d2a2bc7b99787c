import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Giving points to another member, with what it does shown while typing.
struct TransferHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/transfer`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/transfer/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        let preview = try await preview(room, view)
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/transfer`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        do {
            return try await room.post(try operation(room, view), for: view, sentence: "transfer.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    /// Nothing while the form is only half filled.
    private func preview(_ room: ConsoleRoom, _ view: MemberView) async throws -> PostingPreview {
        guard !room.context.form["to"].isEmpty, !room.context.form["amount"].isEmpty else {
            return Presenter(language: room.context.language, program: view.program).emptyPreview()
        }
        return try await room.preview(for: view) { try operation(room, view) }
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView) throws -> TransferPoints {
        let (form, log) = (room.context.form, InputLog())
        let receiver = MemberReference(typed: form["to"])
        if receiver == nil { log.add("to", form["to"].isEmpty ? "required" : "malformed_card") }
        let asset = AmountForm.asset(view.program.terms.transfers.map(\.asset), form, log)
        let decimals = asset.map { view.program.decimals(of: $0) } ?? 0
        let amount = AmountForm.amount("amount", decimals: decimals, form, log)
        try log.finish()
        guard let receiver, let asset, let amount else { throw InvalidInput("amount", "required") }
        return TransferPoints(
            member: view.row.id, receiver: receiver, gift: AssetAmount(asset, amount),
            reason: room.remark("note"))
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let terms = view.program.terms.transfers
        guard !terms.isEmpty else {
            throw Refusal(.transferNotAllowed, ["asset": .asset(view.program.points.id)])
        }
        let model = TransferPage.Model(
            panel: presenter.panel(view, for: room.actor), receiver: form["to"],
            assets: terms.map {
                Choice(value: $0.asset, label: presenter.program.name(of: $0.asset, in: presenter.language))
            },
            asset: form["asset"], amount: form["amount"],
            limits: terms.map { presenter.limits(of: $0) }, note: form["note"],
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(TransferPage.render(model, try await room.frame(.members)), status: status)
    }
}
