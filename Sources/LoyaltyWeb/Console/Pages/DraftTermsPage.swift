import LoyaltyRules

/// The parts of a draft that a marketer changes, as forms: thresholds, rates, days, prices; and a period with more
/// points.
enum DraftTermsPage {
    /// One value.
    struct Field: Sendable {
        /// The field's name in the form.
        let name: String
        let label: String
        let value: String
        var problem: String? = nil
    }

    /// The values of a tier, a rule or a reward.
    struct Part: Sendable {
        let name: String
        let fields: [Field]
    }

    /// Parts of one kind.
    struct Group: Sendable {
        let title: String
        let parts: [Part]
    }

    /// A period in which a rule gives more, as it was typed.
    struct Period: Sendable {
        var name = ""
        var rule = ""
        var percent = "100%"
        var from = ""
        var until = ""
        let rules: [Choice]
    }

    /// What the page shows.
    struct Model: Sendable {
        let id: String
        let title: String
        let revision: Int
        let groups: [Group]
        let period: Period
        let isOpen: Bool
        var problems = FormProblems.none
    }

    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("terms.title"),
            body: """
                \(ConsoleChrome.head(
                    t("terms.title"),
                    pretitle: """
                        <p class="pretitle"><a href="\(SitePath.program)">\(t("nav.program"))</a> · \
                        <a href="\(SitePath.draft(model.id))">\(model.title)</a> · \
                        \(t("draft.revision", String(model.revision)))</p>
                        """,
                    actions: Parts.button(SitePath.draftReview(model.id), t("draft.review"))))\
                <p class="lead-hint">\(t("terms.hint"))</p>\(Parts.problems(model.problems))\
                <form method="post" action="\(SitePath.draftTerms(model.id))">\(head(model, frame, act: "change"))\
                \(HTML.each(model.groups) { group($0, model) })\
                \(HTML.when(model.isOpen, """
                    <div class="form-buttons term-buttons"><button class="btn btn-primary" type="submit">\(t("terms.save"))</button>\
                    <a class="btn btn-ghost" href="\(SitePath.draft(model.id))">\(t("form.back"))</a></div>
                    """))</form>\
                \(HTML.when(model.isOpen && !model.period.rules.isEmpty, period(model, frame)))
                """,
            styles: ["program.css"])
    }

    private static func head(_ model: Model, _ frame: ConsoleFrame, act: String) -> HTML {
        "\(frame.csrfField)\(Parts.hidden("revision", String(model.revision)))\(Parts.hidden("act", act))"
    }

    private static func group(_ group: Group, _ model: Model) -> HTML {
        guard !group.parts.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(group.title)</h2></div>\
            \(HTML.each(group.parts) { part in
                """
                <fieldset class="term-part"><legend>\(part.name)</legend><div class="term-fields">\
                \(HTML.each(part.fields) { field($0, model) })</div></fieldset>
                """
            })</section>
            """
    }

    private static func field(_ field: Field, _ model: Model) -> HTML {
        TextField(
            name: field.name, label: field.label, value: field.value, required: true, problem: field.problem,
            attributes: "maxlength=\"20\" autocomplete=\"off\"\(HTML.when(!model.isOpen, " readonly"))"
        ).html
    }

    private static func period(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, period) = (frame.t, model.period)
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("terms.period"))</h2></div>\
            <form class="card-body" method="post" action="\(SitePath.draftTerms(model.id))">\
            \(head(model, frame, act: "period"))<p>\(t("terms.period_hint"))</p><div class="field-pair">\
            \(TextField(
                name: "name", label: t("terms.period_name"), value: period.name, required: true,
                attributes: "maxlength=\"80\" autocomplete=\"off\"").html)\
            \(SelectField(name: "rule", label: t("terms.period_of"), choices: period.rules, value: period.rule).html)\
            \(TextField(name: "from", label: t("terms.period_from"), value: period.from, type: "date", required: true)
                .html)\
            \(TextField(
                name: "until", label: t("terms.period_until"), value: period.until, type: "date", required: true).html)\
            \(TextField(
                name: "percent", label: t("terms.period_rate"), value: period.percent, required: true,
                attributes: "maxlength=\"10\" autocomplete=\"off\"").html)</div>\
            <button class="btn btn-primary" type="submit">\(t("terms.period_add"))</button></form></section>
            """
    }
}
