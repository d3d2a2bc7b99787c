import LoyaltyRules

/// The form by which an asset of a member is changed into another.
enum ConversionPage {
    /// What the page shows. Fields: `way` (where there is a choice), `amount`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// What may become what; asked for where there are several.
        let ways: [Choice]
        var way = ""
        var amount = ""
        /// What comes of it, and how little and how much the program allows, in a sentence each.
        let limits: [String]
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension ConversionPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.conversion(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.conversionPreview(model.panel.id)))>\(fields(model, t))</div>\
            \(TextField(
                name: "note", label: t("form.note"), value: model.note, optional: t("form.optional"),
                attributes: "maxlength=\"300\" autocomplete=\"off\""
            ).html)\
            \(PostingParts.buttons(t("conversion.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("conversion.title"),
            body: PostingParts.layout(
                model.panel, title: t("conversion.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("conversion.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        """
        \(ways(model, t))\
        \(TextField(
            name: "amount", label: t("conversion.amount"), value: model.amount,
            hint: model.limits.joined(separator: " "), required: true, problem: model.problems.fields["amount"],
            attributes: "autofocus inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
        ).html)
        """
    }

    /// One way needs no question; which it is stands before the amount.
    private static func ways(_ model: Model, _ t: Texts) -> HTML {
        guard model.ways.count > 1 else {
            return "<p><strong>\(model.ways.first?.label ?? "")</strong></p>"
        }
        return SelectField(
            name: "way", label: t("conversion.way"), choices: model.ways, value: model.way, placeholder: t("form.choose"),
            required: true, problem: model.problems.fields["way"]
        ).html
    }
}
