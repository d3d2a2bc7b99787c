import LoyaltyRules

/// The form by which the fall of one member is held back, or let go again.
enum TierHoldPage {
    /// What the page shows. Fields: `until`, `reason`, `let_go`.
    struct Model: Sendable {
        let run: String
        let member: String
        let line: TierRunLine
        var until = ""
        var reason = ""
        /// Until when it may be held, in a sentence.
        let hint: String
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension TierHoldPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("tier_runs.hold_title", model.line.name),
            body: """
                \(ConsoleChrome.head(t("tier_runs.hold_title", model.line.name)))\
                <form class="card" method="post" action="\(SitePath.tierHold(model.run, model.member))">\
                <div class="card-body">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.problems(model.problems))\
                <p class="run-line-step">\(TierRunParts.step(model.line.before, model.line.after))</p>\
                \(Parts.explanation(model.line.why))\
                \(TextField(
                    name: "until", label: t("tier_runs.hold_until"), value: model.until, type: "date",
                    hint: model.hint, problem: model.problems.fields["until"], attributes: "autofocus"
                ).html)\
                \(TextField(
                    name: "reason", label: t("form.reason"), value: model.reason, required: true,
                    problem: model.problems.fields["reason"], attributes: "maxlength=\"300\" autocomplete=\"off\""
                ).html)\
                <div class="form-buttons"><button class="btn btn-primary" type="submit">\(t("tier_runs.hold"))</button>\
                \(HTML.when(
                    model.line.hold != nil,
                    "<button class=\"btn\" type=\"submit\" name=\"let_go\" value=\"yes\">\(t("tier_runs.let_go"))</button>"))\
                <a class="btn btn-ghost" href="\(SitePath.tierRun(model.run))">\(t("form.back"))</a></div>\
                </div></form>
                """)
    }
}
