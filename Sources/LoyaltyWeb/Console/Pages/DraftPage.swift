import LoyaltyRules

/// The editor of a draft: the text, what is wrong with it, and a bill to try.
enum DraftPage {
    /// What the page shows.
    struct Model: Sendable {
        let id: String
        var title: String
        var document: String
        let revision: Int
        let stage: DraftApproval.Stage
        /// Whether it may still be changed, and by this person.
        let isOpen: Bool
        /// Whether this person may run the history through it.
        var mayRehearse = false
        let findings: [FindingLine]
        let trial: TrialPanel.Model
        /// The version it was begun with, where a later one has been published since.
        var stale: String? = nil
        var problems = FormProblems.none
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
                        \(Parts.button(SitePath.draftRules(model.id), t("rules.title")))\
                        \(Parts.button(SitePath.draftTerms(model.id), t("draft.terms")))\
                        \(HTML.when(model.mayRehearse, Parts.button(SitePath.replay(ofDraft: model.id), t("replay.rehearse"))))\
                        \(Parts.button(SitePath.draftReview(model.id), t("draft.review")))
                        """))\
                \(HTML.with(model.stale) { "<p class=\"alert alert-warning\">\(t("draft.stale", $0))</p>" })\
                \(form(model, frame))
                """,
            styles: ["program.css"], scripts: ["program.js"])
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form id="draft" class="draft-layout" method="post" action="\(SitePath.draft(model.id))">\
            \(frame.csrfField)\(Parts.hidden("revision", String(model.revision)))\
            <div class="draft-text"><section class="card"><div class="card-body">\(Parts.problems(model.problems))\
            \(TextField(
                name: "title", label: t("draft.title"), value: model.title, required: true,
                problem: model.problems.fields["title"],
                attributes: "maxlength=\"120\" autocomplete=\"off\"\(HTML.when(!model.isOpen, " readonly"))").html)\
            \(editor(model, t))\
            \(HTML.when(model.isOpen, """
                <div class="form-buttons"><button class="btn btn-primary" type="submit">\(t("draft.save")) \
                <kbd>Ctrl S</kbd></button><noscript><button class="btn" type="submit" \
                formaction="\(SitePath.draftCheck(model.id))" formnovalidate>\(t("draft.check"))</button></noscript>\
                <a class="btn btn-ghost" href="\(SitePath.program)">\(t("form.back"))</a></div>
                """))</div></section></div>\
            <div class="draft-side"><section class="card"><div class="card-body">\
            <h2 class="section-title">\(t("draft.findings"))</h2>\
            <div id="findings" aria-live="polite">\(VersionParts.findings(model.findings, t))</div></div></section>\
            \(TrialPanel.html(model.trial, path: SitePath.draftTrial(model.id), t))</div></form>
            """
    }

    private static func editor(_ model: Model, _ t: Texts) -> HTML {
        let problem = model.problems.fields["document"]
        return """
            <div class="field">\(FieldParts.label("document", t("draft.document")))\
            <div class="editor"><div class="gutter" aria-hidden="true" data-gutter></div>\
            <textarea class="form-control" id="f-document" name="document" rows="28" wrap="off" spellcheck="false" \
            autocapitalize="off" autocomplete="off"\(HTML.when(!model.isOpen, " readonly"))\
            \(FieldParts.description("document", hint: t("draft.document_hint"), problem: problem)) \
            hx-post="\(SitePath.draftCheck(model.id))" hx-trigger="input changed delay:400ms" hx-target="#findings" \
            hx-swap="innerHTML" hx-sync="this:replace">
            \(model.document)</textarea></div>\
            \(FieldParts.notes("document", hint: t("draft.document_hint"), problem: problem))</div>
            """
    }
}
