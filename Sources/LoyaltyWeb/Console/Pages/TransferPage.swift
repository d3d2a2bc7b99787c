import LoyaltyRules

/// The form by which a member gives points to another.
enum TransferPage {
    /// What the page shows. Fields: `to`, `asset` (where there is a choice), `amount`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        var receiver = ""
        /// What may be given; asked for where there are several.
        let assets: [Choice]
        var asset = ""
        var amount = ""
        /// How little and how much the program allows, in a sentence each.
        let limits: [String]
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension TransferPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.transfer(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.transferPreview(model.panel.id)))>\(fields(model, t))</div>\
            \(TextField(
                name: "note", label: t("form.note"), value: model.note, optional: t("form.optional"),
                attributes: "maxlength=\"300\" autocomplete=\"off\""
            ).html)\
            \(PostingParts.buttons(t("transfer.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("transfer.title"),
            body: PostingParts.layout(
                model.panel, title: t("transfer.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("transfer.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        """
        \(TextField(
            name: "to", label: t("transfer.to"), value: model.receiver, hint: t("transfer.to_hint"), required: true,
            problem: model.problems.fields["to"],
            attributes: "autofocus autocomplete=\"off\" maxlength=\"60\" data-own-scan"
        ).html)\
        \(PostingParts.asset(model.assets, value: model.asset, problem: model.problems.fields["asset"], t))\
        \(TextField(
            name: "amount", label: t("transfer.amount"), value: model.amount,
            hint: model.limits.joined(separator: " "), required: true, problem: model.problems.fields["amount"],
            attributes: "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
        ).html)
        """
    }
}
