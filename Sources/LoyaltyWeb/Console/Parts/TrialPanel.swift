import LoyaltyRules

/// "Try a bill": a stay or bill that is worked out by the draft, and by the version in force beside it.
enum TrialPanel {
    /// What was typed; the fields are `place`, `day`, `nights`, `category`, `net`, `tier`, `channel`.
    struct Values: Sendable {
        /// A hotel for a stay, `hotel/outlet` for a bill.
        var place = ""
        var day = ""
        var nights = "1"
        var category = ""
        var net = "1000"
        var tier = ""
        var channel = ""
    }

    /// What the panel shows.
    struct Model: Sendable {
        var values = Values()
        let places: [Choice]
        let categories: [Choice]
        let tiers: [Choice]
        var results: [TrialResult] = []
    }

    static func html(_ model: Model, path: String, _ t: Texts) -> HTML {
        let values = model.values
        return """
            <section class="card trial-card"><div class="card-body"><h2 class="section-title">\(t("trial.title"))</h2>\
            <div hx-post="\(path)" hx-trigger="input delay:300ms, input from:#f-document delay:700ms" \
            hx-target="#trial" hx-swap="innerHTML" hx-sync="this:replace">\
            \(SelectField(
                name: "place", label: t("trial.place"), choices: model.places, value: values.place).html)\
            <div class="field-pair">\
            \(SelectField(
                name: "category", label: t("trial.category"), choices: model.categories, value: values.category).html)\
            \(TextField(
                name: "net", label: t("trial.net"), value: values.net,
                attributes: "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\"").html)\
            \(TextField(name: "day", label: t("trial.day"), value: values.day, type: "date").html)\
            \(TextField(
                name: "nights", label: t("trial.nights"), value: values.nights,
                attributes: "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"4\"").html)\
            \(SelectField(name: "tier", label: t("trial.tier"), choices: model.tiers, value: values.tier).html)\
            \(TextField(
                name: "channel", label: t("trial.channel"), value: values.channel, optional: t("form.optional"),
                attributes: "autocomplete=\"off\" maxlength=\"40\"").html)</div></div>\
            <noscript><button class="btn" type="submit" formaction="\(path)" formnovalidate>\(t("trial.submit"))\
            </button></noscript>\
            <div id="trial" aria-live="polite">\(results(model.results, t))</div></div></section>
            """
    }

    /// The answer alone, for htmx.
    static func results(_ results: [TrialResult], _ t: Texts) -> HTML {
        """
        <div class="trial-results">\(HTML.each(results) { result in
            """
            <div class="trial-result"><h3>\(result.title)</h3>\
            \(HTML.with(result.problem) { "<p class=\"preview-problem\">\($0)</p>" })\
            \(HTML.with(result.points) { points in
                """
                <p class="trial-points">\(Parts.signed(points, negative: false)) \
                <span class="preview-name">\(t.name(result.pointsName, beside: points))</span></p>
                """
            })\(Parts.explanation(result.lines))</div>
            """
        })</div>
        """
    }
}
