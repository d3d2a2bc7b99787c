import LoyaltyRules

/// The form by which the amounts of a stay or bill are corrected; the difference is posted.
enum CorrectionPage {
    /// What the page shows. Fields: those of the lines, `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        let folio: FolioSummary
        /// The amounts as they stand, or as typed.
        var lines: [FolioLineValues]
        let categories: [Choice]
        /// ISO 4217; a correction never changes it.
        let currency: String
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension CorrectionPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let folio = model.folio.id
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.correction(model.panel.id, folio))"><div \
            class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(FolioSummaryView.html(model.folio, t))\
            <div \(PostingParts.live(SitePath.correctionPreview(model.panel.id, folio)))>\
            \(FolioLinesField.html(
                model.lines, categories: model.categories, currency: model.currency,
                problems: model.problems, t,
                autofocus: true))</div>\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t))\
            \(PostingParts.buttons(
                t("correction.submit"), back: SitePath.member(model.panel.id, tab: .stays), t))\
            </div></form>
            """
        return consolePage(
            frame, title: t("correction.title"),
            body: PostingParts.layout(
                model.panel, title: t("correction.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("correction.preview"), t), frame))
    }

    /// The live answer alone, for htmx.
    static func preview(_ preview: PostingPreview, _ frame: ConsoleFrame) -> HTML {
        PostingParts.preview(preview, frame.t)
    }
}
