import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The policy laboratory: replays of the history under a draft.
struct ReplayHandlers: Sendable {
    let site: Site

    /// `GET /console/program/replay`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        guard let version = try await site.reading.program()?.row.version else { throw Refusal(.noProgramInForce) }
        return try await page(room, document: try await site.reading.programDocument(version)?.document ?? "")
    }

    /// `POST /console/program/replay`
    func start(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishProgram)
        let form = context.form
        do {
            let log = InputLog()
            let from = day("from", form, log)
            let to = day("to", form, log)
            try log.finish()
            if let from, let to, to < from { throw InvalidInput("to", "day_order") }
            let run = try site.service.replays.begin(document: form["document"], from: from, to: to, by: room.actor)
            return HTMLResponse.seeOther(SitePath.replay(run.id))
        } catch let problems as ProgramProblems {
            let texts = room.service
            let lines = problems.problems.map { "\($0.mark.line):\($0.mark.column): " + texts.text($0.key, $0.values) }
            return try await page(
                room, document: form["document"], problems: FormProblems(general: lines), status: .unprocessableContent)
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, document: form["document"], problems: problems, status: .unprocessableContent)
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
                names[story.member] = try await site.reading.member(story.member, by: room.actor)?.person.name
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
            return attachment(ReportWorkbook.bytes(tables), name, type)
        }
        guard let table = tables.first(where: { $0.id + ".csv" == name }) else { throw HTTPError(.notFound) }
        return attachment(Array(ReportCSV.text(table).utf8), name, "text/csv; charset=utf-8")
    }

    private func attachment(_ bytes: [UInt8], _ name: String, _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: .init(bytes: bytes)))
    }

    private func found(_ context: AppContext) throws -> ReplayShelf.Run {
        guard let run = context.parameters.get("run").flatMap({ site.service.replays.run($0) }) else {
            throw HTTPError(.notFound)
        }
        return run
    }

    private func day(_ name: String, _ form: Form, _ log: InputLog) -> CalendarDay? {
        guard !form[name].isEmpty else { return nil }
        let day = CalendarDay(form[name])
        if day == nil { log.add(name, "malformed_day") }
        return day
    }

    private func page(
        _ room: ConsoleRoom, document: String, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let form = room.context.form
        let model = ReplayPage.Model(
            document: document, from: form["from"], to: form["to"], runs: site.service.replays.runs, problems: problems)
        return HTMLResponse.page(ReplayPage.render(model, try await room.frame(.program)), status: status)
    }
}
