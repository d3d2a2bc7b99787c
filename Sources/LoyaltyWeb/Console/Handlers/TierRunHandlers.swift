import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Tier runs: begin, look, publish, put away.
struct TierRunHandlers: Sendable {
    let site: Site
    private let pageSize = 50

    init(site: Site) { self.site = site }

    /// `GET /console/tier-runs`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        return try await listPage(room)
    }

    /// `POST /console/tier-runs`
    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        do {
            guard let day = CalendarDay(context.form["day"]) else { throw InvalidInput("day", "malformed_day") }
            let answer = try await site.desk.perform(
                BeginTierRun(asOf: day), by: room.actor, key: context.form["key"]
            ).answer
            TierRunWork(site: site, context: context).start(answer.run)
            return HTMLResponse.seeOther(SitePath.tierRun(String(answer.run)))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await listPage(room, problems: problems, status: .unprocessableContent)
        }
    }

    /// `GET /console/tier-runs/{run}`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        let view = try await view(room)
        let presenter = TierRunPresenter(context.language, program: view.program)
        let (run, row) = (String(view.row.id), view.row)
        let filter = TierRunItemRow.Filter(rawValue: room.query("filter")) ?? .all
        let items = try await site.reading.tierRunItems(
            row.id, filter, after: MemberID(Cursor.read(room.query("after")) ?? 0), limit: pageSize + 1, by: room.actor)
        let shown = items.prefix(pageSize)
        let members =
            shown.isEmpty ? [:] : try await site.reading.summaries(of: shown.map(\.member), by: room.actor)
        let who = row.decidedBy.isEmpty ? "" : try await site.reading.name(of: row.decidedBy, by: room.actor) ?? "Tessera"
        let more = items.count > pageSize ? shown.last.map { Cursor.write($0.member.value) } : nil
        let model = TierRunPage.Model(
            run: run, day: "\(row.asOf)", state: presenter.state(row), facts: presenter.facts(row, decidedBy: who),
            counters: presenter.counters(view), effect: presenter.effect(view), matrix: presenter.matrix(row.matrix),
            tabs: presenter.tabs(run, view, current: filter),
            lines: shown.map {
                presenter.line($0, of: view, member: members[$0.member], mayHold: room.can(.reviewTiers))
            },
            more: more.map { SitePath.tierRun(run, filter: filter.rawValue, after: $0) },
            canPublish: row.state == .previewed && room.can(.publishTiers),
            canDiscard: row.state == .previewed || row.state == .previewing)
        return HTMLResponse.page(TierRunPage.render(model, try await room.frame(.tierRuns)))
    }

    /// `GET /console/tier-runs/{run}/publication`
    func publicationForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishTiers)
        return try await publicationPage(room)
    }

    /// `POST /console/tier-runs/{run}/publication`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.publishTiers)
        do {
            let row = try await view(room).row
            let id = row.id
            // The form was sent twice.
            if row.state == .publishing || row.state == .published {
                return HTMLResponse.seeOther(SitePath.tierRun(String(id)))
            }
            _ = try await site.desk.perform(PublishTierRun(run: id), by: room.actor)
            TierRunWork(site: site, context: context).start(id)
            try await room.leave(.success, room.t("tier_runs.publish_begun"))
            return HTMLResponse.seeOther(SitePath.tierRun(String(id)))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await publicationPage(room, problems: problems, status: .unprocessableContent)
        }
    }

    /// `POST /console/tier-runs/{run}/discard`
    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        let row = try await view(room).row
        let id = row.id
        if row.state != .discarded { _ = try await site.desk.perform(DiscardTierRun(run: id), by: room.actor) }
        return HTMLResponse.seeOther(SitePath.tierRun(String(id)))
    }

    /// `POST /console/tier-runs/{run}/continuation`: goes on with a run that ended with the server.
    func proceed(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewTiers)
        let id = try await view(room).row.id
        TierRunWork(site: site, context: context).start(id)
        return HTMLResponse.seeOther(SitePath.tierRun(String(id)))
    }

    private func run(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("run", context, unknown: .tierRunUnknown)
    }

    private func view(_ room: ConsoleRoom) async throws -> TierRunView {
        try await site.reading.tierRun(try run(room.context), by: room.actor)
    }

    private func listPage(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let program = try await room.program()
        let presenter = TierRunPresenter(room.context.language, program: program)
        let rows = try await site.reading.tierRuns(
            before: Cursor.read(room.query("after")) ?? .max, limit: pageSize + 1, by: room.actor)
        let typed = room.context.form["day"]
        let model = TierRunsPage.Model(
            list: rows.prefix(pageSize).map(presenter.row),
            day: typed.isEmpty ? "\(site.today(at: "", program: program))" : typed,
            older: rows.count > pageSize ? SitePath.tierRuns(after: Cursor.write(rows[pageSize - 1].id)) : nil,
            problems: problems, key: Secret.token())
        return HTMLResponse.page(TierRunsPage.render(model, try await room.frame(.tierRuns)), status: status)
    }

    private func publicationPage(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await view(room)
        let presenter = TierRunPresenter(room.context.language, program: view.program)
        let model = TierRunPublicationPage.Model(
            run: String(view.row.id), day: "\(view.row.asOf)", counters: presenter.counters(view),
            effect: presenter.effect(view),
            exceptions: view.row.exceptions > 0 ? Formats.grouped(view.row.exceptions) : nil, problems: problems)
        return HTMLResponse.page(
            TierRunPublicationPage.render(model, try await room.frame(.tierRuns)), status: status)
    }
}
