import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Reading a draft as a second person, approving it, publishing it from a day, putting it aside.
struct DraftReviewHandlers: Sendable {
    let site: Site

    /// `GET /console/program/drafts/{draft}/review`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        return try await page(room)
    }

    /// `POST /console/program/drafts/{draft}/submission`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.draftProgram)
        let draft = try await room.draft().row.id
        return try await act(
            room, sentence: room.t("draft.submit_done"), to: SitePath.draftReview(String(draft))
        ) {
            _ = try await site.desk.perform(
                SubmitDraft(draft: draft, revision: room.revision, note: room.remark("note")), by: room.actor,
                key: context.form["key"])
        }
    }

    /// `POST /console/program/drafts/{draft}/approval`
    func approve(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.approveProgram)
        let draft = try await room.draft().row.id
        return try await act(
            room, sentence: room.t("draft.approve_done"), to: SitePath.draftReview(String(draft))
        ) {
            _ = try await site.desk.perform(
                ApproveDraft(draft: draft, revision: room.revision, note: room.remark("note")),
                by: room.actor,
                key: context.form["key"])
        }
    }

    /// `POST /console/program/drafts/{draft}/publication`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.scheduleProgram)
        let draft = try await room.draft().row.id
        let day = context.form["effective_from"]
        return try await act(room, sentence: room.t("draft.publish_done", day), to: SitePath.program) {
            guard let day = CalendarDay(day) else { throw InvalidInput("effective_from", "malformed_day") }
            let publish = PublishDraft(
                draft: draft, revision: room.revision, effectiveFrom: day, reason: try room.reason())
            _ = try await site.desk.perform(publish, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/program/drafts/{draft}/discard`
    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.draftProgram)
        let draft = try await room.draft().row.id
        return try await act(room, sentence: room.t("draft.discard_done"), to: SitePath.program) {
            _ = try await site.desk.perform(
                DiscardDraft(draft: draft, revision: room.revision, reason: room.remark("reason")),
                by: room.actor,
                key: context.form["key"])
        }
    }

    /// Does it, and leads on; what stands in the way is told on the page.
    private func act(
        _ room: ConsoleRoom, sentence: String, to path: String, _ body: () async throws -> Void
    ) async throws -> Response {
        do {
            try await body()
        } catch let problems as ProgramProblems {
            guard !problems.problems.isEmpty else { throw problems }
            let wrong = FormProblems(general: [room.t("draft.unsound")])
            return try await page(room, problems: wrong, status: .unprocessableContent)
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
        try await room.leave(.success, sentence)
        return HTMLResponse.seeOther(path)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await room.draft()
        let inspection = DocumentInspection(view.document)
        let inForce = try await site.reading.program()
        let versions = try await room.versions(
            [], drafts: [view.row], steps: view.steps, program: inForce?.program)
        let changes: [ChangeLine]? =
            if let old = inForce?.program, let new = inspection.program {
                versions.changes(from: old, to: new)
            } else {
                nil
            }
        let acts = acts(view, inspection, room)
        let form = room.context.form
        let model = DraftReviewPage.Model(
            id: String(view.row.id), title: view.row.title, revision: view.row.revision,
            stage: view.row.stage, findings: inspection.findings.map(versions.finding),
            comparedWith: changes == nil ? nil : inForce.map { String($0.row.version) },
            changes: changes ?? [], steps: versions.steps(view.steps), acts: acts,
            mayRehearse: view.row.state == .open && room.can(.publishProgram),
            hint: hint(view, inspection, acts, room), earliestDay: view.earliestDay.map { "\($0)" },
            noticeDays: view.noticeDays,
            day: form.isTicked("effective_from")
                ? form["effective_from"] : view.earliestDay.map { "\($0)" } ?? "",
            reason: form["reason"], problems: problems, key: Secret.token())
        return HTMLResponse.page(
            DraftReviewPage.render(model, try await room.frame(.program)), status: status)
    }

    private func acts(
        _ view: DraftView, _ inspection: DocumentInspection, _ room: ConsoleRoom
    ) -> Set<DraftReviewPage.Model.Act> {
        guard view.row.state == .open else { return [] }
        var acts: Set<DraftReviewPage.Model.Act> = []
        if room.can(.draftProgram) { acts.insert(.discard) }
        guard inspection.problemCount == 0 else { return acts }
        if view.row.stage == .draft && room.can(.draftProgram) { acts.insert(.submit) }
        if view.row.isApproved {
            if room.can(.scheduleProgram) { acts.insert(.publish) }
        } else if room.can(.approveProgram), DraftApproval.mayApprove(room.actor.id, writtenBy: view.authors)
        {
            acts.insert(.approve)
        }
        return acts
    }

    /// What is to be done next, where this person can't do it.
    private func hint(
        _ view: DraftView, _ inspection: DocumentInspection, _ acts: Set<DraftReviewPage.Model.Act>,
        _ room: ConsoleRoom
    ) -> String? {
        guard view.row.state == .open else { return room.t("draft.closed") }
        if inspection.problemCount > 0 { return room.t("draft.unsound") }
        if !acts.isDisjoint(with: [.submit, .approve, .publish]) { return nil }
        return view.row.isApproved ? room.t("draft.wait_publication") : room.t("draft.wait_approval")
    }
}
