import LoyaltyRules

/// The form by which what is set aside is used, wholly or in part.
enum HoldCapturePage {
    /// What the page shows. Fields: `amount` (empty for all), `keep`, `reason`.
    struct Model: Sendable {
        let panel: MemberPanel
        let hold: String
        /// What for; nil for nothing in particular.
        let subject: String?
        /// What is still set aside, with its name.
        let left: String
        /// Day and time at the hotel.
        let until: String
        let assetName: String
        var amount = ""
        var keeps = false
        var reason = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension HoldCapturePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let path = SitePath.hold(model.panel.id, model.hold)
        let form: HTML = """
            <form class="card" method="post" action="\(path)"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <dl class="facts">\(Parts.fact(t("hold.subject"), "\(model.subject ?? t("hold.no_subject"))"))\
            \(Parts.fact(t("hold.title"), Parts.number(model.left)))\
            \(Parts.fact(t("hold.ends"), Parts.number(model.until)))</dl>\
            <div \(PostingParts.live(SitePath.holdUsePreview(model.panel.id, model.hold)))>\
            \(TextField(
                name: "amount", label: t("hold.use_amount", model.assetName), value: model.amount, hint: t("hold.use_all"),
                problem: model.problems.fields["amount"],
                attributes: "autofocus inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
            ).html)\
            \(CheckField(name: "keep", label: t("hold.keep_rest"), checked: model.keeps).html)</div>\
            \(TextField(
                name: "reason", label: t("form.note"), value: model.reason, optional: t("form.optional"),
                attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)\
            \(PostingParts.buttons(t("hold.use_submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("hold.use_title"),
            body: PostingParts.layout(
                model.panel, title: t("hold.use_title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("hold.preview"), t), frame))
    }
}
