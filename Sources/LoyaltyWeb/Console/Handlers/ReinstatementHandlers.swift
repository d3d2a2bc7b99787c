import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Giving back points that ended unused, with what it does shown while typing.
struct ReinstatementHandlers: Sendable {
    let site: Site

    /// `GET …/receipts/{operation}/reinstatement`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reinstatePoints)
        return try await page(room, try await room.member())
    }

    /// `POST …/receipts/{operation}/reinstatement/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reinstatePoints)
        let view = try await room.member()
        let ended = try await ended(room, view)
        let preview = try await room.preview(for: view) { try operation(room, view, ended, isPreview: true) }
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST …/receipts/{operation}/reinstatement`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reinstatePoints)
        let view = try await room.member()
        do {
            let operation = try operation(room, view, try await ended(room, view), isPreview: false)
            return try await room.post(operation, for: view, sentence: "reinstatement.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    /// The entries of the operation in the path by which points ended.
    private func ended(_ room: ConsoleRoom, _ view: MemberView) async throws -> [EntryRow] {
        let id = try APIRequest.number("operation", room.context, unknown: .entryUnknown)
        guard let operation = try await site.reading.operation(id, of: view.row.id, by: room.actor) else {
            throw Refusal(.entryUnknown)
        }
        let entries = operation.entries.filter { $0.isEnding && operation.reversals[$0.sequence] == nil }
        guard !entries.isEmpty else { throw Refusal(.entryNotAnEnding) }
        return entries
    }

    private func operation(
        _ room: ConsoleRoom, _ view: MemberView, _ ended: [EntryRow], isPreview: Bool
    ) throws -> ReinstatePoints {
        let (form, log) = (room.context.form, InputLog())
        let chosen = ended.first { String($0.sequence) == form["entry"] } ?? (ended.count == 1 ? ended[0] : nil)
        if chosen == nil { log.add("entry", "required") }
        let decimals = chosen.map { view.program.decimals(of: $0.asset) } ?? 0
        let amount = form["amount"].isEmpty ? nil : AmountForm.amount("amount", decimals: decimals, form, log)
        let reason = ReasonText.join(form["reason"], form["note"])
        if reason == nil && !isPreview { log.add("reason", "reason_required") }
        try log.finish()
        return ReinstatePoints(
            member: view.row.id, entry: chosen?.sequence ?? 0, amount: amount, reason: reason ?? "—")
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (form, ended) = (room.context.form, try await ended(room, view))
        guard let terms = ended.compactMap({ view.program.asset($0.asset)?.expiry?.reinstate }).first else {
            throw Refusal(.reinstatementNotOffered)
        }
        let first = String(ended[0].sequence)
        let model = ReinstatementPage.Model(
            panel: presenter.panel(view, for: room.actor),
            endings: ended.map {
                let amount = presenter.renderer.word(.amount(-$0.amount, asset: $0.asset))
                return Choice(value: String($0.sequence), label: "\($0.occurredOn) · " + amount)
            },
            entry: form["entry"].isEmpty ? first : form["entry"], amount: form["amount"],
            terms: presenter.limits(of: terms, asset: ended[0].asset),
            reasons: ReasonChoices.reinstatement(room.t), reason: form["reason"], note: form["note"],
            preview: try await room.preview(for: view) {
                try operation(room, view, ended.count == 1 ? ended : [ended[0]], isPreview: true)
            },
            problems: problems, operation: String(ended[0].operation), key: key ?? Secret.token())
        return HTMLResponse.page(ReinstatementPage.render(model, try await room.frame(.members)), status: status)
    }
}
