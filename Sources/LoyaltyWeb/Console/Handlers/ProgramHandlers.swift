import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The program's home, its rules, its versions.
struct ProgramHandlers: Sendable {
    let site: Site

    /// `GET /console/program`
    func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        guard let (program, row) = try await site.reading.program() else { throw Refusal(.noProgramInForce) }
        let history = try await site.reading.programHistory(by: room.actor)
        let drafts = try await site.reading.drafts(by: room.actor).filter { $0.state == .open }
        let figures = try await site.reading.figures()
        let presenter = try await room.versions(history, drafts: drafts, program: program)
        var model = ProgramPresenter(language: context.language, program: program).model(row)
        model.members = program.tiers.map { figures.tiers[$0.id] ?? 0 }
        model.versions = history.map(presenter.version)
        model.drafts = drafts.map { presenter.draft($0) }
        model.newDraftKey = room.can(.draftProgram) ? Secret.token() : nil
        model.showsLaboratory = room.can(.publishProgram)
        return HTMLResponse.page(ProgramPage.render(model, try await room.frame(.program)))
    }

    /// `GET /console/program/rules`: of the version in force, or of a draft.
    func rules(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        let draft = try await draft(room)
        let inspection = draft.map { DocumentInspection($0.document) }
        let inForce = try await room.program()
        let program = inspection?.program ?? inForce
        let rules = RulesPresenter(
            language: context.language, program: program,
            versions: try await room.versions([], program: program))
        // While a draft can't be read there are its problems, and no rules yet.
        var model = rules.model(inspection?.findings ?? ProgramCheck.findings(of: inForce))
        if let inspection, inspection.program == nil { model.rules = [] }
        model.draft = draft.map { (title: $0.row.title, href: SitePath.draft(String($0.row.id))) }
        return HTMLResponse.page(ProgramRulesPage.render(model, try await room.frame(.program)))
    }

    /// `GET /console/program/versions/{version}`
    func version(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        return try await page(room)
    }

    /// `POST /console/program/versions/{version}/withdrawal`
    func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.scheduleProgram)
        let version = try number(context)
        do {
            let operation = WithdrawVersion(version: version, reason: try room.reason())
            _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
            try await room.leave(.success, room.t("version.withdraw_done", String(version)))
            return HTMLResponse.seeOther(SitePath.version(String(version)))
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(
                room, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    /// The draft that the address names, if it names one.
    private func draft(_ room: ConsoleRoom) async throws -> DraftView? {
        guard let id = Int64(room.query("draft")), id > 0 else { return nil }
        return try await site.reading.draft(id, by: room.actor)
    }

    private func number(_ context: AppContext) throws -> Int {
        guard let version = context.parameters.get("version").flatMap({ Int32($0) }) else {
            throw Refusal(.versionUnknown)
        }
        return Int(version)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let number = try number(room.context)
        let history = try await site.reading.programHistory(by: room.actor)
        guard let view = history.first(where: { $0.row.version == number }),
            let document = try await site.reading.programDocument(number)?.document
        else { throw Refusal(.versionUnknown) }
        let program = try await site.program(number)
        let presenter = try await room.versions(history, program: program)
        let before = Self.predecessor(of: view, in: history)
        let changes =
            if let before { presenter.changes(from: try await site.program(before), to: program) } else {
                [ChangeLine]()
            }
        let model = VersionPage.Model(
            version: presenter.version(view), before: before.map(String.init),
            changes: changes,
            steps: presenter.steps(view.steps), document: document,
            mayWithdraw: view.state == .scheduled && room.can(.scheduleProgram),
            mayDraft: room.can(.draftProgram), mayRehearse: room.can(.publishProgram),
            problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(VersionPage.render(model, try await room.frame(.program)), status: status)
    }

    /// The version that is in force until this one takes over.
    private static func predecessor(of view: ProgramVersionView, in history: [ProgramVersionView]) -> Int? {
        let others = history.filter { $0.row.version != view.row.version }.map {
            PublishedVersion($0.row.version, from: $0.row.effectiveFrom, isWithdrawn: $0.withdrawal != nil)
        }
        return ProgramTimeline(others).inForce(on: view.row.effectiveFrom.adding(days: -1))
    }
}
