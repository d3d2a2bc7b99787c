import LoyaltyRules
import LoyaltyService

/// Adding a rule by form: a period with more points, or a member day.
extension DraftTermsHandlers {
    func withPeriod(_ view: DraftView, _ room: ConsoleRoom, _ problems: inout FormProblems) -> String {
        let form = room.context.form
        guard let base = base(view, room), let from = CalendarDay(form["from"]), let until = CalendarDay(form["until"]),
            from <= until,
            let changed = BonusPeriod(
                name: base.name, language: room.context.language, rule: base.rule.id, asset: base.rule.asset,
                percent: base.percent, from: from, until: until
            ).added(to: view.document)
        else {
            problems.general = [room.t("terms.period_problem")]
            return view.document
        }
        return changed
    }

    func withMemberDay(_ view: DraftView, _ room: ConsoleRoom, _ problems: inout FormProblems) -> String {
        guard let base = base(view, room), let day = MemberDay.Recurrence(room.context.form["day"]),
            let changed = MemberDay(
                name: base.name, language: room.context.language, rule: base.rule.id, asset: base.rule.asset,
                percent: base.percent, on: day
            ).added(to: view.document)
        else {
            problems.general = [room.t("terms.day_problem")]
            return view.document
        }
        return changed
    }

    /// What was typed, and on what it can be based.
    func additions(_ program: Program?, _ room: ConsoleRoom) -> DraftTermsPage.Additions {
        let form = room.context.form
        // Only what gives by itself can be the base of a percentage.
        let rules = (program?.earning ?? []).filter { $0.choice == nil && $0.dates == .always }
        return DraftTermsPage.Additions(
            act: form["act"], name: form["name"], rule: form["rule"],
            percent: form.isTicked("percent") ? form["percent"] : "100%", from: form["from"], until: form["until"],
            day: form["day"],
            rules: rules.map { Choice(value: $0.id, label: $0.name?.text(in: room.context.language) ?? $0.id) },
            days: MemberDay.Recurrence.all.map { Choice(value: $0.word, label: label($0, room)) })
    }

    private func label(_ day: MemberDay.Recurrence, _ room: ConsoleRoom) -> String {
        switch day {
        case .dayOfMonth(0): room.t("terms.day_last")
        case .dayOfMonth(let day): room.t("terms.day_of_month", String(day))
        case .weekday(let day): room.t("terms.day_of_week", room.service("receipt.weekday.\(day)"))
        }
    }

    private func base(_ view: DraftView, _ room: ConsoleRoom) -> (name: String, percent: String, rule: EarningRule)? {
        let form = room.context.form
        let (name, percent) = (room.remark("name"), form["percent"].filter { !$0.isWhitespace })
        guard let rule = DocumentInspection(view.document).program?.rule(form["rule"]),
            name.contains(where: { !$0.isWhitespace }), EditableTerm.isFigure(percent), CalendarDay(percent) == nil
        else { return nil }
        return (name, percent, rule)
    }
}
