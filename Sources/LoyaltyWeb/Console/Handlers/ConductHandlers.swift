import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The queue of cases about conduct, a member's cases, and opening one.
struct ConductHandlers: Sendable {
    let site: Site

    /// `GET /console/conduct`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openConductCase)
        let isDecided = room.query("state") == "decided"
        let presenter = Presenter(language: context.language, program: try await room.program())
        let views = try await site.reading.conductCases(decided: isDecided, limit: 200, by: room.actor)
        let now = site.desk.clock.now()
        let model = ConductsPage.Model(lines: views.map { presenter.conduct($0, now: now) { $0 } }, isDecided: isDecided)
        return HTMLResponse.page(ConductsPage.render(model, try await room.frame(.conduct)))
    }

    /// `GET /console/members/{member}/conduct`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openConductCase)
        return try await page(room)
    }

    /// `POST /console/members/{member}/conduct`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openConductCase)
        let (view, form) = (try await room.member(), context.form)
        do {
            guard let kind = ViolationKind(rawValue: form["kind"]) else {
                throw InvalidInput("kind", "unknown_word", ["words": ViolationKind.allCases.map(\.rawValue).joined(separator: ", ")])
            }
            let place = String(form["property"].filter { $0 != "\0" }.prefix(40))
            let operation = OpenConductCase(member: view.row.id, kind: kind, evidence: form["evidence"], at: place)
            let answer = try await site.desk.perform(operation, by: room.actor, key: form["key"]).answer
            try await room.leave(.success, room.t("conduct.opened"))
            return HTMLResponse.seeOther(SitePath.conductCase("\(answer.member)", String(answer.number)))
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (view, form, t) = (try await room.member(), room.context.form, room.t)
        let presenter = Presenter(language: room.context.language, program: view.program)
        let cases = try await site.reading.conductCases(of: view.row.id, limit: 50, by: room.actor)
        let group = room.actor.properties == nil ? [Choice(value: "", label: t("conduct.group"))] : []
        let now = site.desk.clock.now()
        let hotels = view.program.properties.filter { room.actor.covers($0.id) }.map {
            Choice(value: $0.id, label: presenter.property($0.id))
        }
        let model = NewConductPage.Model(
            panel: presenter.panel(view, for: room.actor),
            kinds: ViolationKind.allCases.map { Choice(value: $0.rawValue, label: room.service("violation." + $0.rawValue)) },
            kind: form["kind"], hotels: group + hotels, hotel: form["property"], evidence: form["evidence"],
            lines: cases.map { presenter.conduct($0, now: now) { $0 } }, canOpen: view.standing.status == .active,
            problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(NewConductPage.render(model, try await room.frame(.members)), status: status)
    }
}
