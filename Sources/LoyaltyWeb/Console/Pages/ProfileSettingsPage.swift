import LoyaltyRules

/// What profiles are made of: when somebody asks, the catalogue of preferences, and the tags.
enum ProfileSettingsPage {
    /// A choice of the catalogue as its form shows it.
    struct ChoiceForm: Sendable {
        /// Empty for a new one.
        let id: String
        let names: [String]
        let kind: String
        let isSensitive: Bool
        let isRetired: Bool
        let summary: String
    }

    /// A tag as its form shows it.
    struct TagForm: Sendable {
        let id: String
        let names: [String]
        let isRetired: Bool
        let tiers: String
        let measures: [Measure]
        let summary: String
    }

    struct Measure: Sendable {
        var counter = ""
        var months = "12"
        var atLeast = ""
        var atMost = ""
    }

    /// What the page shows. Fields: `stale_months`, `managed_tiers`; of a choice `id`, `name_…`, `kind`, `is_sensitive`, `is_retired`; of
    /// a tag besides `tiers`, `counter_0`, `months_0`, `at_least_0`, `at_most_0`.
    struct Model: Sendable {
        let staleMonths: String
        let managedTiers: String
        let groups: [(title: String, choices: [ChoiceForm])]
        let tags: [TagForm]
        let kinds: [Choice]
        let counters: [Choice]
        var problems = FormProblems.none
        let key: String
    }
}

extension ProfileSettingsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let blank = ChoiceForm(id: "", names: ["", "", ""], kind: "room", isSensitive: false, isRetired: false, summary: "")
        let blankTag = TagForm(id: "", names: ["", "", ""], isRetired: false, tiers: "", measures: [], summary: "")
        return consolePage(
            frame, title: t("profiles.settings"),
            body: """
                \(ConsoleChrome.head(
                    t("profiles.settings"), pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.profiles)\">\(t("profiles.title"))</a></p>"))\
                \(Parts.problems(model.problems))\(terms(model, frame))\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("profiles.catalogue"))</h2>\
                <p class="form-hint">\(t("profiles.catalogue_hint"))</p>\
                \(HTML.each(model.groups) { group in
                    "<h3 class=\"panel-label\">\(group.title)</h3>\(HTML.each(group.choices) { details($0.summary, choice($0, model, frame)) })"
                })\(details(t("profiles.choice_new"), choice(blank, model, frame)))</div></section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("profile.tags"))</h2>\
                <p class="form-hint">\(t("profiles.tags_hint"))</p>\
                \(HTML.each(model.tags) { details($0.summary, tag($0, model, frame)) })\
                \(details(t("profiles.tag_new"), tag(blankTag, model, frame)))</div></section>
                """)
    }

    private static func details(_ summary: String, _ body: HTML) -> HTML {
        "<details class=\"join-channel\"><summary>\(summary)</summary>\(body)</details>"
    }

    private static func terms(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        return """
            <form class="card" method="post" action="\(SitePath.profileSettings)"><div class="card-body">\(frame.csrfField)\
            \(Parts.hidden("key", model.key))<div class="field-pair">\
            \(TextField(
                name: "stale_months", label: t("profiles.months"), value: model.staleMonths, required: true,
                problem: problems["stale_months"], attributes: "inputmode=\"numeric\" maxlength=\"3\""
            ).html)\
            \(TextField(
                name: "managed_tiers", label: t("profiles.managed_tiers"), value: model.managedTiers, required: true,
                problem: problems["managed_tiers"], attributes: "inputmode=\"numeric\" maxlength=\"2\""
            ).html)</div><button class="btn btn-primary" type="submit">\(t("profiles.save"))</button></div></form>
            """
    }

    private static func choice(_ form: ChoiceForm, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, mark) = (frame.t, "choice-\(form.id.isEmpty ? "new" : form.id)")
        return """
            <form method="post" action="\(SitePath.preferenceChoice(form.id.isEmpty ? "new" : form.id))">\(frame.csrfField)\
            \(Parts.hidden("key", model.key + mark))\(HTML.when(form.id.isEmpty, field("id", t("profiles.id"), "", mark, hint: t("cards.kind_id_hint"))))\
            \(names(form.names, mark, t))<div class="field-pair">\
            \(SelectField(name: "kind", label: t("profiles.kind"), choices: model.kinds, value: form.kind, id: mark + "-kind").html)\
            \(HTML.when(form.id.isEmpty, yesNo("is_sensitive", t("profiles.is_sensitive"), form.isSensitive, mark, t)))\
            \(HTML.when(!form.id.isEmpty, yesNo("is_retired", t("profiles.is_retired"), form.isRetired, mark, t)))</div>\
            <button class="btn" type="submit">\(t("profiles.save"))</button></form>
            """
    }

    private static func tag(_ form: TagForm, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, mark) = (frame.t, "tag-\(form.id.isEmpty ? "new" : form.id)")
        return """
            <form method="post" action="\(SitePath.profileTag(form.id.isEmpty ? "new" : form.id))">\(frame.csrfField)\
            \(Parts.hidden("key", model.key + mark))\(HTML.when(form.id.isEmpty, field("id", t("profiles.id"), "", mark)))\
            \(names(form.names, mark, t))<p class="form-hint">\(t("profiles.rule_hint"))</p>\
            \(field("tiers", t("cards.tiers"), form.tiers, mark, hint: t("cards.tiers_hint"), optional: t("form.optional")))\
            \(HTML.each(0..<2) { measure($0, form, model, mark, t) })\
            \(HTML.when(!form.id.isEmpty, yesNo("is_retired", t("profiles.is_retired"), form.isRetired, mark, t)))\
            <button class="btn" type="submit">\(t("profiles.save"))</button></form>
            """
    }

    private static func measure(_ place: Int, _ form: TagForm, _ model: Model, _ mark: String, _ t: Texts) -> HTML {
        let one = form.measures.indices.contains(place) ? form.measures[place] : Measure()
        return """
            <div class="field-pair">\(SelectField(
                name: "counter_\(place)", label: t("profiles.counter"), choices: model.counters, value: one.counter,
                placeholder: t("profiles.no_counter"), id: "\(mark)-counter-\(place)"
            ).html)\
            \(field("months_\(place)", t("profiles.measure_months"), one.months, mark, optional: t("form.optional")))\
            \(field("at_least_\(place)", t("profiles.at_least"), one.atLeast, mark, optional: t("form.optional")))\
            \(field("at_most_\(place)", t("profiles.at_most"), one.atMost, mark, optional: t("form.optional")))</div>
            """
    }

    private static func names(_ names: [String], _ mark: String, _ t: Texts) -> HTML {
        """
        <div class="field-pair">\(field("name_zh_hans", t("cards.name_hans"), names[1], mark))\
        \(field("name_zh_hant", t("cards.name_hant"), names[2], mark))\(field("name_en", t("cards.name_en"), names[0], mark))</div>
        """
    }

    private static func yesNo(_ name: String, _ label: String, _ value: Bool, _ mark: String, _ t: Texts) -> HTML {
        SelectField(
            name: name, label: label,
            choices: [Choice(value: "no", label: t("profile.no")), Choice(value: "yes", label: t("profile.yes"))],
            value: value ? "yes" : "no", id: mark + "-" + name
        ).html
    }

    private static func field(
        _ name: String, _ label: String, _ value: String, _ mark: String, hint: String? = nil, optional: String? = nil
    ) -> HTML {
        TextField(
            name: name, label: label, value: value, hint: hint, optional: optional, required: optional == nil,
            attributes: "maxlength=\"80\" autocomplete=\"off\"", id: mark + "-" + name
        ).html
    }
}
