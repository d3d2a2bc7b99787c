import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The policy laboratory: replays of the history under a draft.
struct ReplayHandlers: Sendable {
    let site: Site

    /// `GET /console/program/replay`: with the draft or version chosen that the address names.
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        return HTMLResponse.page(ReplayPage.render(try await ReplayForm(room).begun(), try await room.frame(.program)))
    }

    /// `POST /console/program/replay`
    func start(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        let form = ReplayForm(room)
        do {
            let days = try form.days()
            let draft = try await form.draft()
            let run = try site.service.replays.begin(draft, from: days.from, to: days.to, by: room.actor)
            return HTMLResponse.seeOther(SitePath.replay(run.id))
        } catch {
            guard let problems = form.problems(error) else { throw error }
            let model = try await form.sent(problems)
            return HTMLResponse.page(
                ReplayPage.render(model, try await room.frame(.program)), status: .unprocessableContent)
        }
    }

    /// `GET /console/program/replay/runs/{run}`
    func run(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        let run = try found(context)
        if room.isPartial {
            var response = HTMLResponse.page(ReplayPage.progress(run, room.t))
            // The page as a whole is another one when the run is over.
            if !run.isRunning { response.headers[.init("HX-Refresh")!] = "true" }
            return response
        }
        let frame = try await room.frame(.program)
        guard case .done(let report) = run.state else { return HTMLResponse.page(ReplayPage.waiting(run, frame, room.service)) }
        var names: [MemberID: String] = [:]
        if room.can(.readMember) {
            for story in report.stories {
                guard let view = try await site.reading.member(story.member, by: room.actor) else { continue }
                names[story.member] = view.person.name + " · " + CardNumber.grouped(view.cardNumber)
            }
        }
        return HTMLResponse.page(ReplayResultPage(run: run, report: report, names: names, frame: frame).html)
    }

    /// `POST /console/program/replay/runs/{run}/cancel`
    func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        let run = try found(context)
        site.service.replays.cancel(run.id)
        return HTMLResponse.seeOther(SitePath.replay(run.id))
    }

    /// `GET /console/program/replay/runs/{run}/files/{file}`
    func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        guard case .done(let report) = try found(context).state, let name = context.parameters.get("file") else {
            throw HTTPError(.notFound)
        }
        let tables = report.tables(in: context.language)
        if name == "replay.xlsx" {
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            return HTMLResponse.attachment(ReportWorkbook.bytes(tables), name, type)
        }
        guard let table = tables.first(where: { $0.id + ".csv" == name }) else { throw HTTPError(.notFound) }
        return HTMLResponse.attachment(Array(ReportCSV.text(table).utf8), name, "text/csv; charset=utf-8")
    }

    private func found(_ context: AppContext) throws -> ReplayShelf.Run {
        guard let run = context.parameters.get("run").flatMap({ site.service.replays.run($0) }) else {
            throw HTTPError(.notFound)
        }
        return run
    }
}
