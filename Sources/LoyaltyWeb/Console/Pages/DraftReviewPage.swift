import LoyaltyRules

/// What a second person reads before approving a draft, and what is done with it then.
enum DraftReviewPage {
    /// What the page shows.
    struct Model: Sendable {
        /// What this person may do now.
        enum Act: Sendable { case submit, approve, publish, discard }

        let id: String
        let title: String
        let revision: Int
        let stage: DraftApproval.Stage
        /// Who approved the present text.
        var approvedBy: String? = nil
        let findings: [FindingLine]
        /// The version in force, and what the draft says differently; nil while it can't be read.
        let comparedWith: String?
        let changes: [ChangeLine]
        let steps: [DraftStepLine]
        let acts: Set<Act>
        /// Whether this person may run the history through it.
        var mayRehearse = false
        /// Why it can't be approved or published now, in a sentence.
        var hint: String? = nil
        /// The first day allowed, and the days of notice promised; nil for any day.
        let earliestDay: String?
        let noticeDays: Int
        var day = ""
        var reason = ""
        var problems = FormProblems.none
        /// The idempotency key of the forms.
        let key: String
    }

    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: model.title,
            body: """
                \(ConsoleChrome.head(
                    model.title,
                    pretitle: """
                        <p class="pretitle"><a href="\(SitePath.program)">\(t("nav.program"))</a> · \
                        \(t("draft.revision", String(model.revision)))</p>
                        """,
                    actions: """
                        \(VersionParts.stage(model.stage, t))\
                        \(HTML.when(model.mayRehearse, Parts.button(SitePath.replay(ofDraft: model.id), t("replay.rehearse"))))\
                        \(Parts.button(SitePath.draft(model.id), t("draft.edit")))
                        """))\
                \(Parts.problems(model.problems))\
                <div class="program-grid"><div><section class="card"><div class="card-header">\
                <h2 class="card-title">\(t("draft.changes"))</h2></div><div class="card-body">\
                \(changes(model, t))</div></section>\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("draft.findings"))</h2></div>\
                <div class="card-body">\(VersionParts.findings(model.findings, t))</div></section></div>\
                <div>\(acts(model, frame))<section class="card"><div class="card-header">\
                <h2 class="card-title">\(t("draft.steps"))</h2></div><div class="card-body">\
                \(VersionParts.steps(model.steps, t))</div></section></div></div>
                """,
            styles: ["program.css"])
    }

    private static func changes(_ model: Model, _ t: Texts) -> HTML {
        guard let version = model.comparedWith else {
            return "<p class=\"text-secondary\">\(t("draft.not_readable"))</p>"
        }
        return """
            <p class="text-secondary">\(t("draft.compared", version))</p>\(VersionParts.changes(model.changes, t))
            """
    }

    private static func acts(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            \(HTML.with(model.hint) { "<p class=\"alert alert-info\">\($0)</p>" })\
            \(HTML.when(model.acts.contains(.submit), card(
                t("draft.submit_title"), SitePath.draftSubmission(model.id), model, frame,
                fields: """
                    <p>\(t("draft.submit_text", String(model.revision)))</p>\
                    \(TextField(
                        name: "note", label: t("draft.submit_note"), optional: t("form.optional"),
                        attributes: "maxlength=\"300\" autocomplete=\"off\"").html)
                    """, submit: t("draft.submit"))))\
            \(HTML.when(model.acts.contains(.approve), card(
                t("draft.approve_title"), SitePath.draftApproval(model.id), model, frame,
                fields: """
                    <p>\(t("draft.approve_text", String(model.revision)))</p>\
                    \(TextField(
                        name: "note", label: t("form.note"), optional: t("form.optional"),
                        attributes: "maxlength=\"300\" autocomplete=\"off\"").html)
                    """, submit: t("draft.approve"))))\
            \(HTML.when(model.acts.contains(.publish), card(
                t("draft.publish_title"), SitePath.draftPublication(model.id), model, frame,
                fields: publication(model, t), submit: t("draft.publish"))))\
            \(HTML.when(model.acts.contains(.discard), discard(model, frame)))
            """
    }

    private static func publication(_ model: Model, _ t: Texts) -> HTML {
        """
        <p>\(HTML.with(model.earliestDay) { day in
            Parts.sentence(t("draft.earliest", day, String(model.noticeDays)))
        })</p>\
        \(TextField(
            name: "effective_from", label: t("draft.effective_from"), value: model.day, type: "date", required: true,
            problem: model.problems.fields["effective_from"],
            attributes: HTML.with(model.earliestDay) { "min=\"\($0)\"" }).html)\
        \(TextField(
            name: "reason", label: t("form.reason"), value: model.reason, required: true,
            problem: model.problems.fields["reason"], attributes: "maxlength=\"300\" autocomplete=\"off\"").html)
        """
    }

    private static func card(
        _ title: String, _ path: String, _ model: Model, _ frame: ConsoleFrame, fields: HTML, submit: String
    ) -> HTML {
        """
        <section class="card"><div class="card-header"><h2 class="card-title">\(title)</h2></div>\
        <form class="card-body" method="post" action="\(path)">\(frame.csrfField)\
        \(Parts.hidden("revision", String(model.revision)))\(Parts.hidden("key", model.key))\(fields)\
        <button class="btn btn-primary" type="submit">\(submit)</button></form></section>
        """
    }

    private static func discard(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details class="card discard"><summary class="card-header">\(t("draft.discard_title"))</summary>\
            <form class="card-body" method="post" action="\(SitePath.draftDiscard(model.id))">\(frame.csrfField)\
            \(Parts.hidden("revision", String(model.revision)))\(Parts.hidden("key", model.key))\
            <div class="field"><label class="form-label" for="f-why">\(t("form.reason"))</label>\
            <input class="form-control" id="f-why" name="reason" maxlength="300" autocomplete="off"></div>\
            <button class="btn btn-outline-danger" type="submit">\(t("draft.discard"))</button></form></details>
            """
    }
}
