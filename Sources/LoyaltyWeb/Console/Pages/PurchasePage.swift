import LoyaltyRules

/// The form by which a member buys points.
enum PurchasePage {
    /// What the page shows. Fields: `property`, `asset` (where there is a choice), `money`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// What is sold; asked for where there are several.
        let assets: [Choice]
        var asset = ""
        /// The code of the currency in which is paid.
        let currency: String
        var money = ""
        /// What the money buys, and how much in a year, in a sentence each.
        let limits: [String]
        /// The hotels that may take the money.
        let properties: [Choice]
        var property = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension PurchasePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.purchase(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.purchasePreview(model.panel.id)))>\(fields(model, t))</div>\
            \(PostingParts.buttons(t("purchase.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("purchase.title"),
            body: PostingParts.layout(
                model.panel, title: t("purchase.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("purchase.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        """
        \(PostingParts.asset(model.assets, value: model.asset, problem: model.problems.fields["asset"], t))\
        \(TextField(
            name: "money", label: t("purchase.money", model.currency), value: model.money,
            hint: model.limits.joined(separator: " "), required: true, problem: model.problems.fields["money"],
            attributes: "autofocus inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
        ).html)\
        \(SelectField(
            name: "property", label: t("purchase.property"), choices: model.properties, value: model.property,
            required: true, problem: model.problems.fields["property"]
        ).html)
        """
    }
}
