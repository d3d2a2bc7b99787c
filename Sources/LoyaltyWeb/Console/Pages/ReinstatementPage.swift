import LoyaltyRules

/// The form by which points that ended unused are given back.
enum ReinstatementPage {
    /// What the page shows. Fields: `entry`, `amount` (may be empty), `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// What had ended in the operation, entry by entry.
        let endings: [Choice]
        var entry = ""
        /// As typed; empty for all.
        var amount = ""
        /// How long and how much the program allows, in a sentence each.
        let terms: [String]
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The operation that took them out, part of the form's address.
        let operation: String
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension ReinstatementPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.reinstatement(model.panel.id, model.operation))">\
            <div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.reinstatementPreview(model.panel.id, model.operation)))>\
            \(SelectField(
                name: "entry", label: t("reinstatement.entry"), choices: model.endings, value: model.entry,
                required: true, problem: model.problems.fields["entry"]
            ).html)\
            \(TextField(
                name: "amount", label: t("reinstatement.amount"), value: model.amount, hint: model.terms.joined(separator: " "),
                optional: t("form.optional"), problem: model.problems.fields["amount"],
                attributes: "autofocus autocomplete=\"off\" maxlength=\"20\" inputmode=\"decimal\""
            ).html)</div>\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t))\
            \(PostingParts.buttons(
                t("reinstatement.submit"), back: SitePath.receipt(model.panel.id, model.operation), t))\
            </div></form>
            """
        return consolePage(
            frame, title: t("reinstatement.title"),
            body: PostingParts.layout(
                model.panel, title: t("reinstatement.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("reinstatement.preview"), t), frame))
    }
}
