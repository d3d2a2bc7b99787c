import LoyaltyRules

/// Files of members: the form to order one for the conditions at hand, and those that there are.
enum ListFilesPage {
    /// What the page shows. Fields: `column_…`, `format`, `reason`, `conditions`, `view`.
    struct Model: Sendable {
        /// The conditions of the form, in words; nil where no form is shown.
        let words: String?
        let conditions: String
        let view: String
        let columns: [(choice: Choice, isTicked: Bool)]
        let formats: [Choice]
        var format = ""
        var reason = ""
        let canReveal: Bool
        let days: String
        let files: [ListFileLine]
        var problems = FormProblems.none
        /// The idempotency key of the form, field `key`.
        let key: String
    }
}

extension ListFilesPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("lists.files"),
            body: """
                \(ConsoleChrome.head(t("lists.files"), pretitle: """
                    <p class="pretitle"><a href="\(SitePath.members)">\(t("found.title"))</a></p>
                    """, actions: "<a class=\"btn\" href=\"\(SitePath.bulkCredits)\">\(frame.icon("gift")) \(t("lists.points"))</a>"))\
                <p class="lead-hint">\(t("lists.files_lead", model.days))</p>\(HTML.with(model.words) { form($0, model, frame) })\
                \(files(model, frame))
                """)
    }

    private static func form(_ words: String, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        return """
            <form class="card" method="post" action="\(SitePath.listFiles)"><div class="card-body">\
            <h2 class="section-title">\(t("lists.order"))</h2><p>\(words)</p>\(frame.csrfField)\(Parts.problems(model.problems))\
            \(Parts.hidden("key", model.key))\(Parts.hidden("conditions", model.conditions))\(Parts.hidden("view", model.view))\
            <fieldset><legend class="form-label">\(t("lists.columns"))</legend><div class="field-pair">\(HTML.each(model.columns) { column in
                CheckField(name: "column_" + column.choice.value, label: column.choice.label, checked: column.isTicked).html
            })</div>\(HTML.with(problems["columns"]) { "<p class=\"neg\">\($0)</p>" })</fieldset>\
            \(SelectField(name: "format", label: t("lists.format"), choices: model.formats, value: model.format, problem: problems["format"]).html)\
            \(HTML.when(model.canReveal, TextField(
                name: "reason", label: t("lists.reason"), value: model.reason, hint: t("lists.reason_hint"),
                optional: t("form.optional"), problem: problems["reason"], attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html))<button class="btn btn-primary" type="submit">\(t("lists.order_now"))</button></div></form>
            """
    }

    private static func files(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.files.isEmpty else {
            return """
                <section class="card">\(ConsoleChrome.empty(
                    frame, icon: "file-spreadsheet", title: t("lists.files_none"), text: t("lists.files_none_text")))</section>
                """
        }
        return """
            <section class="card"><table class="rows"><caption class="visually-hidden">\(t("lists.files"))</caption><thead><tr>\
            <th scope="col">\(t("lists.file"))</th><th scope="col" class="num">\(t("lists.members"))</th>\
            <th scope="col">\(t("lists.made"))</th></tr></thead><tbody>\(HTML.each(model.files) { line in
                """
                <tr><td><a href="\(line.href)"><strong class="num">\(line.number)</strong></a><br><small>\(line.conditions)</small></td>\
                <td class="num">\(line.members)<br><small>\(line.state)</small></td><td>\(line.made)<br><small>\(line.who)</small></td></tr>
                """
            })</tbody></table></section>
            """
    }
}
