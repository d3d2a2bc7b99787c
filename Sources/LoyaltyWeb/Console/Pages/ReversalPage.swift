import LoyaltyRules

/// The form by which an operation is reversed.
enum ReversalPage {
    /// What the page shows. Fields: `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// The operation to reverse.
        let original: ReceiptModel
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The operation's number, part of the form's address.
        let operation: String
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension ReversalPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let original = model.original
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.reversal(model.panel.id, model.operation))">\
            <div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <h2 class="section-title">\(t("reversal.original"))</h2>\
            <dl class="facts facts-boxed">\(Parts.fact(t("folio.what"), "\(original.title)"))\
            \(Parts.fact(t("receipt.property"), "\(original.propertyName)"))\
            \(Parts.fact(t("receipt.day"), Parts.number(original.day)))\
            \(Parts.fact(t("receipt.operation"), Parts.number(original.operationNumber)))\
            </dl>\
            \(Parts.explanation(original.lines))<p>\(t("reversal.note"))</p>\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t,
                autofocus: true))\
            \(PostingParts.buttons(
                t("reversal.submit"), back: SitePath.receipt(model.panel.id, model.operation),
                dangerous: true, t))\
            </div></form>
            """
        return consolePage(
            frame, title: t("reversal.title"),
            body: PostingParts.layout(
                model.panel, title: t("reversal.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("reversal.preview"), t), frame))
    }
}
