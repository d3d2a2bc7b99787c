import LoyaltyRules

/// Points for whole lists: the form, what giving would come to, and what was given before.
enum BulkCreditsPage {
    /// What the page shows. Fields: `amount`, `reason`, `note`, `property`, `conditions`, `view`.
    struct Model: Sendable {
        /// The conditions of the form, in words; nil where no form is shown.
        let words: String?
        let conditions: String
        let view: String
        /// How many there are, or that there are too many, in words.
        let found: String
        let pointsName: String
        var amount = ""
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let properties: [Choice]
        var property = ""
        /// What it would come to, in words; nil before it was asked.
        var preview: String?
        /// Who would be left out, and why.
        var leftOut: [BulkCreditLine] = []
        let earlier: [NamedFigure]
        var problems = FormProblems.none
        /// The idempotency key of the form, field `key`.
        let key: String
    }
}

extension BulkCreditsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("lists.points"),
            body: """
                \(ConsoleChrome.head(t("lists.points"), pretitle: """
                    <p class="pretitle"><a href="\(SitePath.members)">\(t("found.title"))</a></p>
                    """))<p class="lead-hint">\(t("lists.points_lead", String(BulkCredit.most)))</p>\
                \(HTML.with(model.words) { form($0, model, frame) })\(earlier(model, frame))
                """)
    }

    private static func form(_ words: String, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        return """
            <form class="card" method="post" action="\(SitePath.bulkCredits)"><div class="card-body">\
            <h2 class="section-title">\(model.found)</h2><p>\(words)</p>\(frame.csrfField)\(Parts.problems(model.problems))\
            \(Parts.hidden("key", model.key))\(Parts.hidden("conditions", model.conditions))\(Parts.hidden("view", model.view))\
            \(HTML.with(problems["members"]) { "<p class=\"neg\">\($0)</p>" })<div class="field-pair">\
            \(TextField(
                name: "amount", label: model.pointsName, value: model.amount, required: true, problem: problems["amount"],
                attributes: "inputmode=\"numeric\" maxlength=\"12\" autocomplete=\"off\""
            ).html)\
            \(SelectField(
                name: "property", label: t("lists.at_cost_of"), choices: model.properties, value: model.property,
                problem: problems["property"]
            ).html)\
            \(SelectField(
                name: "reason", label: t("lists.why"), choices: model.reasons, value: model.reason, placeholder: t("form.choose"),
                required: true, problem: problems["reason"]
            ).html)\
            \(TextField(
                name: "note", label: t("lists.note"), value: model.note, optional: t("form.optional"), problem: problems["note"],
                attributes: "maxlength=\"120\" autocomplete=\"off\""
            ).html)</div>\
            \(HTML.with(model.preview) { "<p role=\"status\"><strong>\($0)</strong></p>" })\
            \(HTML.when(!model.leftOut.isEmpty, BulkCreditPage.list(model.leftOut)))<div class="form-buttons">\
            <button class="btn" type="submit" formaction="\(SitePath.bulkPreview)">\(t("lists.preview"))</button>\
            <button class="btn btn-primary" type="submit">\(t("lists.give"))</button></div></div></form>
            """
    }

    private static func earlier(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("lists.earlier"))</h2>\
            \(HTML.when(model.earlier.isEmpty, "<p class=\"nothing\">\(t("lists.earlier_none"))</p>"))\
            <ul class="plain-list">\(HTML.each(model.earlier) { "<li><a href=\"\(SitePath.bulkCredit($0.name))\">\($0.value)</a></li>" })</ul>\
            </div></section>
            """
    }
}
