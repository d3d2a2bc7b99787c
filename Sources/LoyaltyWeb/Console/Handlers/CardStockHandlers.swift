import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Kinds of cards, what is left of their numbers, and making more.
struct CardStockHandlers: Sendable {
    let site: Site

    /// `GET /console/cards`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        return try await page(room)
    }

    /// `POST /console/cards`: makes numbers in advance.
    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        let form = context.form
        do {
            guard let quantity = Int64(form["quantity"].filter { $0 != "," && $0 != "，" && $0 != " " }) else {
                throw InvalidInput("quantity", "malformed_integer")
            }
            let operation = MakeCards(kind: form["kind"], quantity: quantity, purpose: room.remark("purpose"))
            let batch = try await site.desk.perform(operation, by: room.actor, key: form["key"]).answer.batch
            CardBatchWork(site: site, context: context).start(batch)
            return HTMLResponse.seeOther(SitePath.cardBatch(String(batch)))
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (program, kinds) = (try await room.program(), try await site.reading.cardKinds())
        let (batches, left) = try await site.reading.cardBatches(limit: 50, by: room.actor)
        let (t, form, language) = (room.t, room.context.form, room.context.language)
        let presenter = Presenter(language: language, program: program)
        let names = try await ActorNames(batches.map(\.madeBy), by: room.actor, site: site, t)
        let byID = Dictionary(uniqueKeysWithValues: kinds.map { ($0.id, CardWords.name($0, language)) })
        let model = CardStockPage.Model(
            kinds: kinds.map { kind in
                CardStockPage.Kind(
                    id: kind.id, name: CardWords.name(kind, language), terms: presenter.terms(of: kind, t),
                    stock: Formats.grouped(left[kind.id]?[.stock] ?? 0),
                    offered: Formats.grouped(left[kind.id]?[.offered] ?? 0))
            },
            batches: batches.map { batch in
                CardStockPage.Batch(
                    href: SitePath.cardBatch(String(batch.id)), kind: byID[batch.kind] ?? batch.kind, purpose: batch.purpose,
                    numbers: Formats.grouped(batch.quantity), made: presenter.moment(batch.madeAt, at: ""),
                    who: names.name(batch.madeBy))
            },
            choices: kinds.map { Choice(value: $0.id, label: CardWords.name($0, language)) },
            canSetKinds: room.can(.setCardKinds), kind: form["kind"], quantity: form["quantity"], purpose: form["purpose"],
            problems: problems, key: problems.isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(CardStockPage.render(model, try await room.frame(.cards)), status: status)
    }
}
