import LoyaltyRules

/// The form by which points are added or taken by hand.
enum AdjustmentPage {
    /// What the page shows. Fields: `amount` (signed), `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// As typed, such as -200.
        var amount = ""
        let reasons: [Choice]
        var reason = ""
        var note = ""
        /// What this person may still give, in a sentence for each limit.
        var left: [String] = []
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension AdjustmentPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.adjustment(model.panel.id))"><div \
            class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.adjustmentPreview(model.panel.id)))>\
            \(TextField(
                name: "amount", label: t("adjustment.amount", model.panel.pointsName), value: model.amount,
                hint: t("adjustment.hint"), required: true, problem: model.problems.fields["amount"],
                attributes: "autofocus autocomplete=\"off\" maxlength=\"20\" inputmode=\"text\""
            ).html)</div>\
            \(HTML.when(!model.left.isEmpty,
                "<div class=\"field\">\(HTML.each(model.left) { "<p class=\"form-hint\">\(Parts.sentence($0))</p>" })</div>"))\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t))\
            \(PostingParts.buttons(t("adjustment.submit"), back: SitePath.member(model.panel.id), t))</div>\
            </form>
            """
        return consolePage(
            frame, title: t("adjustment.title"),
            body: PostingParts.layout(
                model.panel, title: t("adjustment.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("adjustment.preview"), t), frame))
    }

    /// The live answer alone, for htmx.
    static func preview(_ preview: PostingPreview, _ frame: ConsoleFrame) -> HTML {
        PostingParts.preview(preview, frame.t)
    }
}
