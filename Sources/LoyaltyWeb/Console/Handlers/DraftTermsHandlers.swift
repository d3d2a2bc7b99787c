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
        let isPeriod = context.form["act"] == "period"
        var problems = FormProblems.none
        let document = isPeriod ? withPeriod(view, room, &problems) : withValues(view, room, &problems)
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
                : isPeriod ? room.t("terms.period_done", revision) : room.t("draft.saved", revision)
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

    private func withPeriod(_ view: DraftView, _ room: ConsoleRoom, _ problems: inout FormProblems) -> String
    {
        let form = room.context.form
        let (name, percent) = (room.remark("name"), form["percent"].filter { !$0.isWhitespace })
        let program = DocumentInspection(view.document).program
        guard let rule = program?.rule(form["rule"]), let from = CalendarDay(form["from"]),
            let until = CalendarDay(form["until"]), from <= until, name.contains(where: { !$0.isWhitespace }),
            EditableTerm.isFigure(percent), CalendarDay(percent) == nil,
            let changed = BonusPeriod(
                name: name, language: room.context.language, rule: rule.id, asset: rule.asset,
                percent: percent,
                from: from, until: until
            ).added(to: view.document)
        else {
            problems.general = [room.t("terms.period_problem")]
            return view.document
        }
        return changed
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
        // Only what gives by itself can be the base of a percentage.
        let rules = (program?.earning ?? []).filter { $0.choice == nil && $0.dates == .always }
        let model = DraftTermsPage.Model(
            id: String(view.row.id), title: view.row.title, revision: view.row.revision,
            groups: [
                group(.tiers, t("terms.tiers")), group(.earning, t("terms.earning")),
                group(.rewards, t("terms.rewards")),
            ],
            period: DraftTermsPage.Period(
                name: form["name"], rule: form["rule"],
                percent: form.isTicked("percent") ? form["percent"] : "100%",
                from: form["from"], until: form["until"],
                rules: rules.map {
                    Choice(value: $0.id, label: $0.name?.text(in: room.context.language) ?? $0.id)
                }),
            isOpen: view.row.state == .open && room.can(.draftProgram), problems: problems)
        return HTMLResponse.page(DraftTermsPage.render(model, try await room.frame(.program)), status: status)
    }
}
