import LoyaltyRules

/// The form by which a tier is given otherwise than by counting.
enum TierPage {
    /// What the page shows. Fields: `way`, `to` (for a gift), `until` (by hand), `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        let ways: [Choice]
        var way = ""
        var receiver = ""
        var until = ""
        let reasons: [Choice]
        var reason = ""
        var note = ""
        /// Whether some way is a gift, or by hand: only then its fields are asked for.
        var hasGifts = false
        var hasGrants = false
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension TierPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.tier(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.tierPreview(model.panel.id)))>\(fields(model, t))</div>\
            \(PostingParts.buttons(t("tier_form.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("tier_form.title"),
            body: PostingParts.layout(
                model.panel, title: t("tier_form.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("tier_form.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        let problems = model.problems.fields
        return """
            \(SelectField(
                name: "way", label: t("tier_form.way"), choices: model.ways, value: model.way,
                placeholder: t("form.choose"), required: true, problem: problems["way"], attributes: "autofocus"
            ).html)\
            \(HTML.when(model.hasGifts, gift(model, t)))\(HTML.when(model.hasGrants, grant(model, t)))
            """
    }

    /// Who receives it; shown for a gift only, where the browser can.
    private static func gift(_ model: Model, _ t: Texts) -> HTML {
        """
        <div class="for-gift">\(TextField(
            name: "to", label: t("tier_form.to"), value: model.receiver, hint: t("tier_form.to_hint"),
            problem: model.problems.fields["to"], attributes: "autocomplete=\"off\" maxlength=\"40\" data-own-scan"
        ).html)</div>
        """
    }

    /// Until when, and why; shown for what staff give, where the browser can.
    private static func grant(_ model: Model, _ t: Texts) -> HTML {
        """
        <div class="for-grant">\(TextField(
            name: "until", label: t("tier_form.until"), value: model.until, type: "date",
            hint: t("tier_form.until_hint"), problem: model.problems.fields["until"]
        ).html)</div>\
        <div class="for-staff">\(SelectField(
            name: "reason", label: t("form.reason"), choices: model.reasons, value: model.reason,
            placeholder: t("form.choose"), problem: model.problems.fields["reason"]
        ).html)\
        \(TextField(
            name: "note", label: t("form.note"), value: model.note, optional: t("form.optional"),
            attributes: "maxlength=\"300\" autocomplete=\"off\""
        ).html)</div>
        """
    }
}
