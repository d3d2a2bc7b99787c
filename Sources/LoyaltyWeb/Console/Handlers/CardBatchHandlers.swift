import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A batch of numbers: where they are, and what is done with them.
struct CardBatchHandlers: Sendable {
    let site: Site

    /// `GET /console/cards/batches/{batch}`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        return try await page(room)
    }

    /// `POST /console/cards/batches/{batch}/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        do {
            let answer = try await site.desk.perform(try move(room), by: room.actor, dryRun: true).answer
            return try await page(room, preview: sentence("cards.would_move", answer, room))
        } catch {
            return try await page(room, error: error)
        }
    }

    /// `POST /console/cards/batches/{batch}/moves`
    func move(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        do {
            let answer = try await site.desk.perform(try move(room), by: room.actor, key: context.form["key"]).answer
            try await room.leave(.success, sentence("cards.moved", answer, room))
            return HTMLResponse.seeOther(SitePath.cardBatch(String(answer.batch)))
        } catch {
            return try await page(room, error: error)
        }
    }

    /// `POST /console/cards/batches/{batch}/rest`: goes on with what was stopped.
    func rest(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        let id = try id(room)
        guard try await site.reading.cardBatch(id, by: room.actor) != nil else { throw Refusal(.cardBatchUnknown) }
        CardBatchWork(site: site, context: context).start(id)
        return HTMLResponse.seeOther(SitePath.cardBatch(String(id)))
    }

    /// `POST /console/cards/batches/{batch}/file`: the numbers for the printer; that they were exported is written down.
    func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCardStock)
        do {
            let (id, places) = (try id(room), try places(room))
            let export = MoveCards(batch: id, step: .exported, places: places, note: room.remark("note"))
            _ = try await site.desk.perform(export, by: room.actor)
            let rows = try await site.reading.cardNumbers(
                id, from: places.lowerBound, to: places.upperBound, limit: Int(MakeCards.most), by: room.actor)
            let head = "place,card_number,printed,state,exported_by\r\n"
            let text = rows.reduce(into: head) {
                $0 += "\($1.place),\($1.number),\(CardNumber.grouped($1.number)),\($1.state.rawValue),\(room.actor.id)\r\n"
            }
            return HTMLResponse.attachment(Array(text.utf8), "cards-\(id).csv", "text/csv; charset=utf-8")
        } catch {
            return try await page(room, error: error)
        }
    }

    private func id(_ room: ConsoleRoom) throws -> Int64 {
        try APIRequest.number("batch", room.context, unknown: .cardBatchUnknown)
    }

    private func places(_ room: ConsoleRoom) throws -> ClosedRange<Int64> {
        let (form, log) = (room.context.form, InputLog())
        let (first, last) = (Int64(form["first"]), Int64(form["last"]))
        if first == nil { log.add("first", "malformed_integer") }
        if last == nil { log.add("last", "malformed_integer") }
        try log.finish()
        guard let first, let last, first >= 1, last >= first else {
            throw InvalidInput("last", "out_of_bounds", ["most": String(MakeCards.most)])
        }
        return first...last
    }

    private func move(_ room: ConsoleRoom) throws -> MoveCards {
        let form = room.context.form
        guard let step = CardBatchStep(rawValue: form["step"]) else {
            throw InvalidInput("step", "unknown_word", ["words": "exported, offered, sent, received, destroyed"])
        }
        return MoveCards(
            batch: try id(room), step: step, places: try places(room), at: String(form["property"].prefix(40)),
            note: room.remark("note"))
    }

    private func sentence(_ key: String, _ answer: MoveCards.Answer, _ room: ConsoleRoom) -> String {
        let figures = [answer.numbers, answer.unchanged, answer.elsewhere].map { Formats.grouped($0) }
        return key == "cards.moved"
            ? room.t("cards.moved", figures[0], figures[1], figures[2])
            : room.t("cards.would_move", figures[0], figures[1], figures[2])
    }

    private func page(_ room: ConsoleRoom, preview: String? = nil, error: (any Error)? = nil) async throws -> Response {
        let program = try await room.program()
        var problems = FormProblems.none
        if let error {
            guard let told = room.problems(error, program: program) else { throw error }
            problems = told
        }
        guard let view = try await site.reading.cardBatch(try id(room), by: room.actor) else { throw Refusal(.cardBatchUnknown) }
        let (t, form, language, batch) = (room.t, room.context.form, room.context.language, view.batch)
        let presenter = Presenter(language: language, program: program)
        let names = try await ActorNames(view.custody.map(\.actor), by: room.actor, site: site, t)
        let kind = try await site.reading.cardKinds().first { $0.id == batch.kind }
        let model = CardBatchPage.Model(
            id: String(batch.id), title: batch.purpose, kind: kind.map { CardWords.name($0, language) } ?? batch.kind,
            figures: CardNumberState.allCases.map {
                NamedFigure(name: t(CardWords.key($0)), value: Formats.grouped(view.states[$0] ?? 0))
            },
            progress: batch.isComplete ? nil : t("cards.progress", Formats.grouped(batch.made), Formats.grouped(batch.quantity)),
            steps: CardBatchStep.allCases.filter { $0 != .made && $0 != .exported }.map {
                Choice(value: $0.rawValue, label: t(CardWords.key($0)))
            },
            properties: program.properties.filter { room.actor.covers($0.id) }.map {
                Choice(value: $0.id, label: $0.name.text(in: language))
            },
            lines: view.custody.map { presenter.line($0, names, t) }, step: form["step"],
            first: form["first"].isEmpty ? "1" : form["first"], last: form["last"].isEmpty ? String(batch.quantity) : form["last"],
            property: form["property"], note: form["note"], preview: preview, problems: problems,
            key: error == nil && preview == nil ? Secret.token() : form["key"])
        return HTMLResponse.page(
            CardBatchPage.render(model, try await room.frame(.cards)), status: error == nil ? .ok : .unprocessableContent)
    }
}
