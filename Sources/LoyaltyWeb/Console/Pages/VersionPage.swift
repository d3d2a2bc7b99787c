import LoyaltyRules

/// One published version: where it stands, who did what, what it changed, its text.
enum VersionPage {
    /// What the page shows.
    struct Model: Sendable {
        let version: VersionLine
        /// The version before it, and what it said differently; nil for the first.
        let before: String?
        let changes: [ChangeLine]
        let steps: [DraftStepLine]
        let document: String
        let mayWithdraw: Bool
        let mayDraft: Bool
        /// Whether this person may run the history through it.
        var mayRehearse = false
        var problems = FormProblems.none
        /// The idempotency key of the forms.
        let key: String
    }

    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, version) = (frame.t, model.version)
        return consolePage(
            frame, title: t("version.title", version.number),
            body: """
                \(ConsoleChrome.head(
                    t("version.title", version.number),
                    pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.program)\">\(t("nav.program"))</a></p>",
                    actions: """
                        \(VersionParts.state(version.state, t))\
                        \(HTML.when(
                            model.mayRehearse,
                            Parts.button(SitePath.replay(ofVersion: version.number), t("replay.rehearse"))))\
                        \(HTML.when(model.mayDraft, NewDraftForm.html(from: version.number, key: model.key, frame)))
                        """))\
                \(Parts.problems(model.problems))\
                <div class="program-grid"><div><section class="card"><div class="card-header">\
                <h2 class="card-title">\(t("version.changes"))</h2></div><div class="card-body">\
                \(HTML.with(model.before) { "<p class=\"text-secondary\">\(t("draft.compared", $0))</p>" })\
                \(model.before == nil
                    ? "<p class=\"text-secondary\">\(t("version.first"))</p>"
                    : VersionParts.changes(model.changes, t))</div></section></div>\
                <div>\(facts(model, t))\(HTML.when(model.mayWithdraw, withdrawal(model, frame)))</div></div>\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("draft.document"))</h2></div>\
                <div class="scroll-x" tabindex="0" role="region" aria-label="\(t("draft.document"))">\
                <pre class="document">\(model.document)</pre></div></section>
                """,
            styles: ["program.css"])
    }

    private static func facts(_ model: Model, _ t: Texts) -> HTML {
        let version = model.version
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("version.who"))</h2></div>\
            <div class="card-body"><dl class="facts">\
            \(Parts.fact(t("version.days"), VersionParts.days(version, t)))\
            \(Parts.fact(t("version.why"), "\(version.reason)"))\
            \(HTML.with(version.withdrawnWhy) { why in
                Parts.fact(t("version.withdrawn"), "\(t("version.withdrawn_by", version.withdrawnBy ?? "", why))")
            })</dl>\
            \(model.steps.isEmpty
                ? """
                <p>\(t("version.published_by", version.publishedBy, version.publishedAt)). \(t("version.direct"))</p>
                """ : VersionParts.steps(model.steps, t))</div></section>
            """
    }

    private static func withdrawal(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("version.withdraw_title"))</h2>\
            </div><form class="card-body" method="post" action="\(SitePath.versionWithdrawal(model.version.number))">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))<p>\(t("version.withdraw_text"))</p>\
            \(TextField(
                name: "reason", label: t("form.reason"), required: true, problem: model.problems.fields["reason"],
                attributes: "maxlength=\"300\" autocomplete=\"off\"").html)\
            <button class="btn btn-danger" type="submit">\(t("version.withdraw"))</button></form></section>
            """
    }
}
