import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Correcting and cancelling stays and bills.
struct FolioHandlers: Sendable {
    let site: Site

    /// `GET …/folios/{folio}/correction`
    func correctionForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.correctFolio)
        let (view, row) = try await folio(room)
        let lines = FolioForm.values(row.folio.lines, currency: row.folio.currency)
        return try await correctionPage(room, view, row, lines: lines)
    }

    /// `POST …/folios/{folio}/correction/preview`
    func correctionPreview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.correctFolio)
        let (view, row) = try await folio(room)
        let preview = try await room.preview(for: view) { try correction(room, row, isPreview: true) }
        return HTMLResponse.page(CorrectionPage.preview(preview, try await room.frame(.members)))
    }

    /// `POST …/folios/{folio}/correction`
    func correct(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.correctFolio)
        let (view, row) = try await folio(room)
        do {
            let operation = try correction(room, row, isPreview: false)
            return try await room.post(operation, for: view, sentence: "folio.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await correctionPage(
                room, view, row, lines: FolioForm.values(context.form), problems: problems,
                status: .unprocessableContent)
        }
    }

    /// `GET …/folios/{folio}/cancellation`
    func cancellationForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.correctFolio)
        let (view, row) = try await folio(room)
        return try await cancellationPage(room, view, row)
    }

    /// `POST …/folios/{folio}/cancellation`
    func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.correctFolio)
        let (view, row) = try await folio(room)
        do {
            guard let reason = ReasonText.join(context.form["reason"], context.form["note"]) else {
                throw InvalidInput("reason", "reason_required")
            }
            let operation = CancelFolio(member: row.member, folio: row.id, reason: reason)
            return try await room.post(operation, for: view, sentence: "folio.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await cancellationPage(
                room, view, row, problems: problems,
                status: .unprocessableContent)
        }
    }

    private func folio(_ room: ConsoleRoom) async throws -> (MemberView, FolioRow) {
        let view = try await room.member()
        let id = try APIRequest.number("folio", room.context, unknown: .folioUnknown)
        guard let row = try await site.reading.folio(id, of: view.row.id, by: room.actor) else {
            throw Refusal(.folioUnknown)
        }
        return (view, row)
    }

    private func correction(_ room: ConsoleRoom, _ row: FolioRow, isPreview: Bool) throws -> CorrectFolio {
        let (form, log) = (room.context.form, InputLog())
        let lines = FolioForm.lines(FolioForm.values(form), currency: row.folio.currency, log: log)
        let reason = ReasonText.join(form["reason"], form["note"])
        if reason == nil && !isPreview { log.add("reason", "reason_required") }
        try log.finish()
        return CorrectFolio(member: row.member, folio: row.id, lines: lines, reason: reason ?? "—")
    }

    private func summary(
        _ row: FolioRow, _ view: MemberView,
        _ presenter: Presenter
    ) async throws -> FolioSummary {
        let folio = row.folio
        let net = folio.lines.reduce(Int64(0)) { $0 + $1.net }
        let points = try await site.reading.points(
            ofFolios: [row.id], member: row.member, asset: view.program.points.id)
        return FolioSummary(
            id: String(row.id), title: presenter.service("folio_kind." + folio.kind.rawValue),
            number: folio.number,
            days: folio.kind == .stay ? "\(folio.arrival) – \(folio.departure)" : "\(folio.arrival)",
            property: presenter.place(folio), amount: presenter.money(net, folio.currency),
            points: presenter.points(points[row.id] ?? 0))
    }

    private func correctionPage(
        _ room: ConsoleRoom, _ view: MemberView, _ row: FolioRow, lines: [FolioLineValues],
        problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let model = CorrectionPage.Model(
            panel: presenter.panel(view, for: room.actor), folio: try await summary(row, view, presenter),
            lines: lines, categories: FolioForm.categories(view.program, room.context.language),
            currency: row.folio.currency.code, reasons: ReasonChoices.correction(room.t),
            reason: form["reason"],
            note: form["note"], preview: presenter.emptyPreview(), problems: problems,
            key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(CorrectionPage.render(model, try await room.frame(.members)), status: status)
    }

    private func cancellationPage(
        _ room: ConsoleRoom, _ view: MemberView, _ row: FolioRow, problems: FormProblems = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let preview = try await room.preview(for: view) {
            CancelFolio(member: row.member, folio: row.id, reason: "—")
        }
        let model = CancellationPage.Model(
            panel: presenter.panel(view, for: room.actor), folio: try await summary(row, view, presenter),
            reasons: ReasonChoices.cancellation(room.t), reason: form["reason"], note: form["note"],
            preview: preview, problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(
            CancellationPage.render(model, try await room.frame(.members)),
            status: status)
    }
}
