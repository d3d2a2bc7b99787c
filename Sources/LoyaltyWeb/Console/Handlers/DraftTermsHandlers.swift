import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Changing single values of a draft by form; the text is changed at their places and nowhere else.
struct DraftTermsHandlers: Sendable {
    let site: Site

    /// `GET /console/program/drafts/{draft}/terms`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readProgram)
        return try await page(room, try await room.draft())
    }

    /// `POST /console/program/drafts/{draft}/terms`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.draftProgram)
        let view = try await room.draft()
        let act = context.form["act"]
        let isAdded = act == "period" || act == "member_day"
        var problems = FormProblems.none
        let document =
            switch act {
            case "period": withPeriod(view, room, &problems)
            case "member_day": withMemberDay(view, room, &problems)
            default: withValues(view, room, &problems)
            }
        guard problems.isEmpty else {
            return try await page(room, view, problems: problems, status: .unprocessableContent)
        }
        do {
            let save = SaveDraft(
                changing: view.row.id, revision: room.revision, title: view.row.title, document: document)
            let answer = try await site.desk.perform(save, by: room.actor).answer
            let revision = String(answer.revision)
            let sentence =
                answer.problems > 0
                ? room.t("draft.saved_unsound", revision, String(answer.problems))
                : isAdded ? room.t("terms.period_done", revision) : room.t("draft.saved", revision)
            try await room.leave(answer.problems > 0 ? .warning : .success, sentence)
            return HTMLResponse.seeOther(SitePath.draftTerms(String(view.row.id)))
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, view, problems: problems, status: .unprocessableContent)
        }
    }

    /// The text with every changed value at its place. From the end to the beginning, so that no place moves.
    private func withValues(_ view: DraftView, _ room: ConsoleRoom, _ problems: inout FormProblems) -> String
    {
        var text = view.document
        for (index, term) in EditableTerm.all(in: view.document).enumerated().reversed() {
            let name = "term_\(index)"
            guard room.context.form.isTicked(name) else { continue }
            let typed = room.context.form[name].filter { !$0.isWhitespace && $0 != "," }
            guard typed != term.value else { continue }
            guard EditableTerm.isFigure(typed) else {
                problems.fields[name] = room.t("terms.malformed")
                continue
            }
            guard let changed = ScalarEdit.replace(term.value, at: term.mark, with: typed, in: text) else {
                problems.fields[name] = room.t("terms.malformed")
                problems.general = [room.t("terms.not_kept", typed)]
                continue
            }
            text = changed
        }
        return text
    }

    private func page(
        _ room: ConsoleRoom, _ view: DraftView, problems: FormProblems = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (form, t) = (room.context.form, room.t)
        let program = DocumentInspection(view.document).program
        let words = TermWords(language: room.context.language, program: program)
        let terms = Array(EditableTerm.all(in: view.document).enumerated())
        func group(_ group: EditableTerm.Group, _ title: String) -> DraftTermsPage.Group {
            let own = terms.filter { $0.element.group == group }
            let parts = own.map(\.element.part).uniqued().map { part in
                let fields = own.filter { $0.element.part == part }
                return DraftTermsPage.Part(
                    name: fields.first.map { words.part($0.element) } ?? part,
                    fields: fields.map { index, term in
                        let name = "term_\(index)"
                        return DraftTermsPage.Field(
                            name: name, label: words.label(term),
                            value: form.isTicked(name) ? form[name] : term.value,
                            problem: problems.fields[name])
                    })
            }
            return DraftTermsPage.Group(title: title, parts: parts)
        }
        let model = DraftTermsPage.Model(
            id: String(view.row.id), title: view.row.title, revision: view.row.revision,
            groups: [
                group(.tiers, t("terms.tiers")), group(.assets, t("terms.assets")),
                group(.earning, t("terms.earning")), group(.milestones, t("terms.milestones")),
                group(.rewards, t("terms.rewards")),
            ],
            additions: additions(program, room),
            isOpen: view.row.state == .open && room.can(.draftProgram), problems: problems)
        return HTMLResponse.page(DraftTermsPage.render(model, try await room.frame(.program)), status: status)
    }
}
