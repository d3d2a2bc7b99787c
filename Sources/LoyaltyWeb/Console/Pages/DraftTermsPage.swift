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

    /// A rule that gives more in a period or on a member day, as it was typed.
    struct Additions: Sendable {
        /// Which of the two forms was sent: `period` or `member_day`.
        var act = ""
        var name = ""
        var rule = ""
        var percent = "100%"
        var from = ""
        var until = ""
        var day = ""
        let rules: [Choice]
        var days: [Choice] = []
    }

    /// What the page shows.
    struct Model: Sendable {
        let id: String
        let title: String
        let revision: Int
        let groups: [Group]
        let additions: Additions
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
                \(HTML.when(model.isOpen && !model.additions.rules.isEmpty, "\(period(model, frame))\(memberDay(model, frame))"))
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
        let (t, typed) = (frame.t, model.additions)
        let isThis = typed.act == "period"
        return addition(
            "period", t("terms.period"), hint: t("terms.period_hint"), model, frame,
            fields: """
                \(TextField(
                    name: "from", label: t("terms.period_from"), value: isThis ? typed.from : "", type: "date", required: true)
                    .html)\
                \(TextField(
                    name: "until", label: t("terms.period_until"), value: isThis ? typed.until : "", type: "date",
                    required: true).html)
                """)
    }

    private static func memberDay(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, typed) = (frame.t, model.additions)
        return addition(
            "member_day", t("terms.day"), hint: t("terms.day_hint"), model, frame,
            fields: SelectField(name: "day", label: t("terms.day_when"), choices: typed.days, value: typed.day).html)
    }

    /// A form that adds a rule; what was typed stands only in the one that was sent.
    private static func addition(
        _ act: String, _ title: String, hint: String, _ model: Model, _ frame: ConsoleFrame, fields: HTML
    ) -> HTML {
        let (t, typed) = (frame.t, model.additions)
        let isThis = typed.act == act
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(title)</h2></div>\
            <form class="card-body" id="add-\(act)" method="post" action="\(SitePath.draftTerms(model.id))">\
            \(head(model, frame, act: act))<p>\(hint)</p><div class="field-pair">\
            \(TextField(
                name: "name", label: t("terms.period_name"), value: isThis ? typed.name : "", required: true,
                attributes: "maxlength=\"80\" autocomplete=\"off\"", id: act + "-name").html)\
            \(SelectField(
                name: "rule", label: t("terms.period_of"), choices: typed.rules, value: typed.rule, id: act + "-rule").html)\
            \(fields)\
            \(TextField(
                name: "percent", label: t("terms.period_rate"), value: isThis ? typed.percent : "100%", required: true,
                attributes: "maxlength=\"10\" autocomplete=\"off\"", id: act + "-percent").html)</div>\
            <button class="btn btn-primary" type="submit">\(t("terms.period_add"))</button></form></section>
            """
    }
}
