import LoyaltyRules

/// The form by which a bill of an outlet is recorded.
enum BillPage {
    /// What was typed; the fields are `outlet`, `business_day`, `number`, `currency` and those of the lines.
    struct Values: Sendable {
        /// The outlet's code.
        var outlet = ""
        /// `2026-11-22`.
        var businessDay = ""
        var number = ""
        /// ISO 4217, `CNY`.
        var currency = ""
        var lines: [FolioLineValues] = []
    }

    /// A bill with the same number that was recorded before.
    struct First: Sendable {
        let operationNumber: String
        let href: String
    }

    /// What the page shows.
    struct Model: Sendable {
        let panel: MemberPanel
        var values = Values()
        /// Outlets with their property's name.
        let outlets: [Choice]
        let categories: [Choice]
        let currencies: [Choice]
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The bill that stands in the way when the number was used before.
        var first: First? = nil
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension BillPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.bill(model.panel.id))"><div \
            class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(HTML.with(model.first) { first in
                """
                <p class="alert alert-warning">\(t("bill.first")) \
                <a href="\(first.href)">\(first.operationNumber)</a></p>
                """
            })\
            <div \(PostingParts.live(SitePath.billPreview(model.panel.id)))>\(head(model, t))\
            \(FolioLinesField.html(
                model.values.lines, categories: model.categories, currency: model.values.currency,
                problems: model.problems, t))</div>\
            \(PostingParts.buttons(t("bill.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("bill.title"),
            body: PostingParts.layout(
                model.panel, title: t("bill.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("bill.preview"), t), frame))
    }

    /// The live answer alone, for htmx.
    static func preview(_ preview: PostingPreview, _ frame: ConsoleFrame) -> HTML {
        PostingParts.preview(preview, frame.t)
    }

    private static func head(_ model: Model, _ t: Texts) -> HTML {
        let values = model.values
        let problems = model.problems.fields
        return """
            <div class="field-pair">\
            \(SelectField(
                name: "outlet", label: t("bill.outlet"), choices: model.outlets, value: values.outlet,
                required: true,
                problem: problems["outlet"]
            ).html)\
            \(TextField(
                name: "business_day", label: t("bill.business_day"), value: values.businessDay, type: "date",
                required: true, problem: problems["business_day"]
            ).html)</div><div class="field-pair">\
            \(TextField(
                name: "number", label: t("bill.number"), value: values.number, required: true,
                problem: problems["number"],
                attributes: "autofocus autocomplete=\"off\" maxlength=\"60\" data-own-scan"
            ).html)\
            \(SelectField(
                name: "currency", label: t("bill.currency"), choices: model.currencies,
                value: values.currency,
                required: true, problem: problems["currency"]
            ).html)</div>
            """
    }
}
