import LoyaltyRules

/// A batch of numbers: where they are, what can be done with them, and who had them in keeping.
enum CardBatchPage {
    /// A line of the custody log.
    struct Line: Sendable {
        let moment: String
        let what: String
        let numbers: String
        let note: String
        let who: String
    }

    /// What the page shows. Fields: `step`, `first`, `last`, `property`, `note`.
    struct Model: Sendable {
        let id: String
        let title: String
        let kind: String
        /// How many are where, in words.
        let figures: [NamedFigure]
        /// How many there are by now, of how many; nil when all are there.
        let progress: String?
        let steps: [Choice]
        let properties: [Choice]
        let lines: [Line]
        var step = ""
        var first = ""
        var last = ""
        var property = ""
        var note = ""
        /// What the move would take up, in words.
        var preview: String?
        var problems = FormProblems.none
        /// The idempotency key of the form, field `key`.
        let key: String
    }
}

extension CardBatchPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let path = SitePath.cardBatch(model.id)
        return consolePage(
            frame, title: model.title,
            body: """
                <div id="batch"\(HTML.when(
                    model.progress != nil, " hx-get=\"\(path)\" hx-select=\"#batch\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""))>\
                \(ConsoleChrome.head(
                    model.title, pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.cardStock)\">\(t("cards.stock"))</a></p>"))\
                <p class="lead-hint">\(model.kind)\(HTML.with(model.progress) { " · <strong>\($0)</strong>" })</p>\
                \(HTML.when(model.progress != nil, rest(model, frame)))\(figures(model))\
                \(HTML.when(model.progress == nil, form(model, frame)))\(custody(model, t))</div>
                """)
    }

    private static func rest(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(SitePath.cardBatchRest(model.id))">\(frame.csrfField)\
        <button class="btn" type="submit">\(frame.t("cards.rest"))</button></form>
        """
    }

    private static func figures(_ model: Model) -> HTML {
        """
        <section class="card"><div class="card-body"><dl class="facts">\
        \(HTML.each(model.figures) { Parts.fact($0.name, "\($0.value)") })</dl></div></section>
        """
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        let place: HTML = "inputmode=\"numeric\" maxlength=\"9\" autocomplete=\"off\""
        return """
            <form class="card" method="post" action="\(SitePath.cardMoves(model.id))"><div class="card-body">\
            <h2 class="section-title">\(t("cards.move"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key))\
            \(Parts.problems(model.problems))<div class="field-pair">\
            \(SelectField(
                name: "step", label: t("cards.move_step"), choices: model.steps, value: model.step, problem: problems["step"]
            ).html)\
            \(SelectField(
                name: "property", label: t("cards.property"), choices: model.properties, value: model.property,
                placeholder: t("form.optional"), problem: problems["property"]
            ).html)\
            \(TextField(
                name: "first", label: t("cards.first"), value: model.first, required: true, problem: problems["first"],
                attributes: place
            ).html)\
            \(TextField(
                name: "last", label: t("cards.last"), value: model.last, required: true, problem: problems["last"],
                attributes: place
            ).html)</div>\
            \(TextField(
                name: "note", label: t("cards.move_note"), value: model.note, optional: t("form.optional"),
                problem: problems["note"], attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)\
            \(HTML.with(model.preview) { "<p role=\"status\"><strong>\($0)</strong></p>" })<div class="form-buttons">\
            <button class="btn" type="submit" formaction="\(SitePath.cardMovePreview(model.id))">\(t("cards.preview"))</button>\
            <button class="btn btn-primary" type="submit">\(t("cards.move_now"))</button>\
            <button class="btn" type="submit" formaction="\(SitePath.cardFile(model.id))">\(t("cards.file"))</button></div></div></form>
            """
    }

    private static func custody(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(t("cards.custody"))</h2>\
        <ul class="plain-list">\(HTML.each(model.lines) { line in
            """
            <li><strong>\(line.what)</strong> · <span class="num">\(line.numbers)</span>\
            \(HTML.when(!line.note.isEmpty, " · \(line.note)"))<br><small>\(line.moment) · \(line.who)</small></li>
            """
        })</ul></div></section>
        """
    }
}
