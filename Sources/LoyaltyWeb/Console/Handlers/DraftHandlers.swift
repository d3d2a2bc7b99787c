import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Writing a draft: with its findings as one types, and a bill to try.
struct DraftHandlers: Sendable {
    let site: Site

    /// `POST /console/program/drafts`: a new one with the text of a version.
    func create(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.draftProgram)
        guard let version = Int32(context.form["version"]), version > 0,
            let document = try await site.reading.programDocument(Int(version))?.document
        else { throw Refusal(.versionUnknown) }
        let title = room.t("draft.new_title", "\(site.today(at: "", program: try await room.program()))")
        let save = SaveDraft(title: title, document: document, basedOn: Int(version))
        let key = context.form["key"]
        let draft = try await site.desk.perform(save, by: room.actor, key: key.isEmpty ? nil : key).answer.draft
        return HTMLResponse.seeOther(SitePath.draft(String(draft)))
    }

    /// `GET /console/program/drafts/{draft}`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        let view = try await room.draft()
        return try await page(room, view, document: view.document, title: view.row.title)
    }

    /// `POST /console/program/drafts/{draft}`
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.draftProgram)
        let view = try await room.draft()
        let (document, title) = (Self.document(context.form), context.form["title"])
        do {
            let save = SaveDraft(
                changing: view.row.id, revision: room.revision, title: title, document: document)
            let answer = try await site.desk.perform(save, by: room.actor).answer
            let sentence =
                answer.problems == 0
                ? room.t("draft.saved", String(answer.revision))
                : room.t("draft.saved_unsound", String(answer.revision), String(answer.problems))
            try await room.leave(answer.problems == 0 ? .success : .warning, sentence)
            return HTMLResponse.seeOther(SitePath.draft(String(view.row.id)))
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            // What was typed stays on the screen; the revision stays the one that was read.
            return try await page(
                room, view, document: document, title: title, revision: room.revision, problems: problems,
                status: .unprocessableContent)
        }
    }

    /// `POST /console/program/drafts/{draft}/check`: what is wrong with the text as it is typed; nothing is kept.
    func check(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        guard room.isPartial else { return try await typed(room) }
        let versions = try await room.versions([], program: nil)
        let findings = DocumentInspection(Self.document(context.form)).findings.map(versions.finding)
        return HTMLResponse.page(VersionParts.findings(findings, room.t))
    }

    /// `POST /console/program/drafts/{draft}/trial`: what a bill would earn by the text as it is typed.
    func trial(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        guard room.isPartial else { return try await typed(room) }
        let trial = try await DraftTrial(room)
        let program = DocumentInspection(Self.document(context.form)).program
        return HTMLResponse.page(TrialPanel.results(trial.results(by: program), room.t))
    }

    /// The page again as it was typed, for a browser without script.
    private func typed(_ room: ConsoleRoom) async throws -> Response {
        let view = try await room.draft()
        return try await page(
            room, view, document: Self.document(room.context.form), title: room.context.form["title"],
            revision: room.revision)
    }

    /// Browsers send the ends of lines as two characters; the text has one.
    static func document(_ form: Form) -> String { form["document"].replacing("\r\n", with: "\n") }

    private func page(
        _ room: ConsoleRoom, _ view: DraftView, document: String, title: String, revision: Int? = nil,
        problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let history = try await site.reading.programHistory(by: room.actor)
        let versions = try await room.versions([], program: nil)
        let inspection = DocumentInspection(document)
        let newest = history.first { $0.withdrawal == nil }?.row.version ?? 0
        let isStale = view.row.basedOn != 0 && newest > view.row.basedOn && view.row.state == .open
        let model = DraftPage.Model(
            id: String(view.row.id), title: title, document: document,
            revision: revision ?? view.row.revision,
            stage: document == view.document ? view.row.stage : .draft,
            isOpen: view.row.state == .open && room.can(.draftProgram),
            mayRehearse: view.row.state == .open && room.can(.publishProgram),
            findings: inspection.findings.map(versions.finding),
            trial: try await DraftTrial(room).model(by: inspection.program),
            stale: isStale ? String(newest) : nil,
            problems: problems)
        return HTMLResponse.page(DraftPage.render(model, try await room.frame(.program)), status: status)
    }
}
