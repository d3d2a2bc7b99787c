import LoyaltyRules

/// "Try a bill": a stay, bill or event that is worked out by the draft, and by the version in force beside it. What most
/// rules ask for stands at once; the rest opens where it is wanted.
enum TrialPanel {
    /// What the panel shows.
    struct Model: Sendable {
        var values = TrialValues()
        let places: [Choice]
        let categories: [Choice]
        let tiers: [Choice]
        /// What may have been counted before.
        var counters: [Choice] = []
        /// The program's currency.
        var currency = ""
        var results: [TrialResult] = []
    }

    static func html(_ model: Model, path: String, _ t: Texts) -> HTML {
        """
        <section class="card trial-card"><div class="card-body"><h2 class="section-title">\(t("trial.title"))</h2>\
        <div hx-post="\(path)" hx-trigger="input delay:300ms, input from:#f-document delay:700ms" \
        hx-target="#trial" hx-swap="innerHTML" hx-sync="this:replace">\
        \(SelectField(
            name: "place", label: t("trial.place"), choices: model.places, value: model.values["place"]).html)\
        <div class="field-pair">\
        \(SelectField(
            name: "category", label: t("trial.category"), choices: model.categories, value: model.values["category"]).html)\
        \(money("net", t("trial.net"), model))\
        \(TextField(name: "day", label: t("trial.day"), value: model.values["day"], type: "date").html)\
        \(count("nights", t("trial.nights"), model))\
        \(SelectField(name: "tier", label: t("trial.tier"), choices: model.tiers, value: model.values["tier"]).html)\
        \(word("channel", t("trial.channel"), model))</div>\
        \(more(t("trial.more_charges"), charges(model, t), opened: ["tax", "service", "net2", "currency", "day_rate"], model))\
        \(more(t("trial.more_stay"), stay(model, t), opened: opening, model))\
        \(more(t("trial.more_member"), member(model, t), opened: before(model) + ["birthday", "tags"], model))</div>\
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
            })\(HTML.each(result.others) { "<p class=\"trial-other\">+\($0)</p>" })\
            \(Parts.explanation(result.lines))</div>
            """
        })</div>
        """
    }

    /// What a stay was like, beside its money; the rooms count only where there is more than one.
    private static let opening = ["guests", "booked_on"] + TrialValues.words.filter { $0 != "channel" }

    private static func before(_ model: Model) -> [String] { model.counters.map { "before_" + $0.value } }

    /// Fields that open where they are wanted, and stand open where something was typed into them.
    private static func more(_ title: String, _ fields: HTML, opened names: [String], _ model: Model) -> HTML {
        """
        <details class="reveal trial-more"\(HTML.when(model.values.says(names), " open"))><summary>\(title)</summary>\
        <div class="field-pair">\(fields)</div></details>
        """
    }

    private static func charges(_ model: Model, _ t: Texts) -> HTML {
        """
        \(money("tax", t("trial.tax"), model))\(money("service", t("trial.service"), model))\
        \(SelectField(
            name: "category2", label: t("trial.category2"), choices: model.categories, value: model.values["category2"]).html)\
        \(money("net2", t("trial.net2"), model))\
        \(TextField(
            name: "currency", label: t("trial.currency"), value: model.values["currency"],
            attributes: "autocomplete=\"off\" maxlength=\"3\" placeholder=\"\(model.currency)\"").html)\
        \(TextField(
            name: "day_rate", label: t("trial.day_rate", model.currency), value: model.values["day_rate"],
            attributes: "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\"").html)
        """
    }

    private static func stay(_ model: Model, _ t: Texts) -> HTML {
        let parties = [
            Choice(value: "member", label: t("trial.the_member")), Choice(value: "other", label: t("trial.somebody_else")),
        ]
        return """
            \(count("rooms", t("trial.rooms"), model))\(count("guests", t("trial.guests"), model))\
            \(SelectField(name: "guest", label: t("trial.guest"), choices: parties, value: model.values["guest"]).html)\
            \(SelectField(name: "payer", label: t("trial.payer"), choices: parties, value: model.values["payer"]).html)\
            \(TextField(name: "booked_on", label: t("trial.booked_on"), value: model.values["booked_on"], type: "date").html)\
            \(word("rate_code", t("trial.rate_code"), model))\(word("room_type", t("trial.room_type"), model))\
            \(word("market", t("trial.market"), model))\(word("source", t("trial.source"), model))\
            \(word("partner", t("trial.partner"), model))
            """
    }

    private static func member(_ model: Model, _ t: Texts) -> HTML {
        """
        \(HTML.each(model.counters) { money("before_" + $0.value, t("trial.before", $0.label), model) })\
        \(TextField(name: "birthday", label: t("trial.birthday"), value: model.values["birthday"], type: "date").html)\
        \(TextField(
            name: "tags", label: t("trial.tags"), value: model.values["tags"],
            attributes: "autocomplete=\"off\" maxlength=\"200\"").html)
        """
    }

    private static func money(_ name: String, _ label: String, _ model: Model) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name],
            attributes: "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
        ).html
    }

    private static func count(_ name: String, _ label: String, _ model: Model) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name],
            attributes: "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"4\""
        ).html
    }

    private static func word(_ name: String, _ label: String, _ model: Model) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name],
            attributes: "autocomplete=\"off\" maxlength=\"40\" autocapitalize=\"off\""
        ).html
    }
}
