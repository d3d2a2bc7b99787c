import LoyaltyRules

/// The form by which a stay or bill is cancelled and everything it gave goes back.
enum CancellationPage {
    /// What the page shows. Fields: `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        let folio: FolioSummary
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension CancellationPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\
            \(SitePath.cancellation(model.panel.id, model.folio.id))">\
            <div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(FolioSummaryView.html(model.folio, t))<p>\(t("cancellation.note"))</p>\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t,
                autofocus: true))\
            \(PostingParts.buttons(
                t("cancellation.submit"), back: SitePath.member(model.panel.id, tab: .stays),
                dangerous: true, t))\
            </div></form>
            """
        return consolePage(
            frame, title: t("cancellation.title"),
            body: PostingParts.layout(
                model.panel, title: t("cancellation.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("cancellation.preview"), t), frame))
    }
}
