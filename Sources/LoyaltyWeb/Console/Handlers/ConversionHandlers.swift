import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Changing an asset of a member into another, with what it does shown while typing.
struct ConversionHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/conversion`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/conversion/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        guard !context.form["amount"].isEmpty else {
            let empty = Presenter(language: context.language, program: view.program).emptyPreview()
            return HTMLResponse.page(PostingParts.preview(empty, room.t))
        }
        let preview = try await room.preview(for: view) { try operation(room, view) }
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/conversion`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        do {
            return try await room.post(try operation(room, view), for: view, sentence: "conversion.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView) throws -> ConvertPoints {
        let (form, log) = (room.context.form, InputLog())
        let all = view.program.terms.conversions
        let terms = all.count == 1 ? all[0] : all.first { Self.value($0) == form["way"] }
        if terms == nil { log.add("way", "required") }
        let decimals = terms.map { view.program.decimals(of: $0.from) } ?? 0
        let amount = AmountForm.amount("amount", decimals: decimals, form, log)
        try log.finish()
        guard let terms, let amount else { throw InvalidInput("amount", "required") }
        return ConvertPoints(
            member: view.row.id, amount: AssetAmount(terms.from, amount), into: terms.to, reason: room.remark("note"))
    }

    private static func value(_ terms: ConversionTerms) -> String { terms.from + "/" + terms.to }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let terms = view.program.terms.conversions
        guard !terms.isEmpty else {
            let points = ReceiptValue.asset(view.program.points.id)
            throw Refusal(.conversionNotAllowed, ["asset": points, "into": points])
        }
        let name = { (asset: String) in presenter.program.name(of: asset, in: presenter.language) }
        let model = ConversionPage.Model(
            panel: presenter.panel(view, for: room.actor),
            ways: terms.map { Choice(value: Self.value($0), label: name($0.from) + " → " + name($0.to)) },
            way: form["way"], amount: form["amount"], limits: terms.map { presenter.limits(of: $0) }, note: form["note"],
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(ConversionPage.render(model, try await room.frame(.members)), status: status)
    }
}
