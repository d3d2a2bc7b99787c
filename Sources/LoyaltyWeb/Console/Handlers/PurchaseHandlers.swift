import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Selling points to a member, with what the money buys shown while typing.
struct PurchaseHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/purchase`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/purchase/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        let preview =
            context.form["money"].isEmpty
            ? Presenter(language: context.language, program: view.program).emptyPreview()
            : try await room.preview(for: view) { try operation(room, view) }
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/purchase`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        do {
            return try await room.post(try operation(room, view), for: view, sentence: "purchase.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView) throws -> BuyPoints {
        let (form, log) = (room.context.form, InputLog())
        let asset = AmountForm.asset(view.program.terms.purchases.map(\.asset), form, log)
        let money = AmountForm.amount("money", decimals: view.program.currency.decimals, form, log)
        if form["property"].isEmpty { log.add("property", "required") }
        try log.finish()
        guard let asset, let money else { throw InvalidInput("money", "required") }
        return BuyPoints(member: view.row.id, asset: asset, money: money, at: form["property"])
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (form, program) = (room.context.form, view.program)
        let terms = program.terms.purchases
        guard !terms.isEmpty else { throw Refusal(.purchaseNotAllowed, ["asset": .asset(program.points.id)]) }
        let properties = program.properties.filter { room.actor.covers($0.id) }
        let home = properties.first { $0.id == view.row.property } ?? properties.first
        let model = PurchasePage.Model(
            panel: presenter.panel(view, for: room.actor),
            assets: terms.map {
                Choice(value: $0.asset, label: program.name(of: $0.asset, in: presenter.language))
            },
            asset: form["asset"], currency: program.currency.code, money: form["money"],
            limits: terms.map { presenter.limits(of: $0) },
            properties: properties.map { Choice(value: $0.id, label: $0.name.text(in: presenter.language)) },
            property: form["property"].isEmpty ? home?.id ?? "" : form["property"],
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(PurchasePage.render(model, try await room.frame(.members)), status: status)
    }
}
