import LoyaltyRules

/// The member's numbers in other systems, on the page of a profile. Fields: `system`, `outside_number`; `remove`, value `yes`.
enum OutsideKeySection {
    /// What the section shows, and what was typed.
    struct Model: Sendable {
        let keys: [OutsideKey]
        var system = ""
        var number = ""
    }

    static func html(_ model: Model, id: String, key: String, canEdit: Bool, _ problems: FormProblems, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card" id="outside-keys"><div class="card-body"><h2 class="section-title">\(t("outside.title"))</h2>\
            \(HTML.when(model.keys.isEmpty, "<p class=\"nothing\">\(t("outside.none"))</p>"))\
            <ul class="plain-list">\(HTML.each(model.keys) { one in
                """
                <li><strong>\(one.system)</strong> <span class="num">\(one.number)</span>\
                \(HTML.when(canEdit && !one.system.isEmpty, remove(one, id: id, key: key, frame)))</li>
                """
            })</ul>\
            \(HTML.when(canEdit, """
                <details class="enrol-more"\(HTML.when(!model.number.isEmpty && !problems.isEmpty, " open"))>\
                <summary>\(t("outside.add"))</summary><form method="post" action="\(SitePath.profileOutsideKeys(id))">\
                \(frame.csrfField)\(Parts.hidden("key", key + "-outside"))<div class="field-pair">\(TextField(
                    name: "system", label: t("outside.system"), value: model.system, hint: t("outside.system_hint"), required: true,
                    problem: problems.fields["system"], attributes: "maxlength=\"30\" autocomplete=\"off\" spellcheck=\"false\""
                ).html)\(TextField(
                    name: "outside_number", label: t("outside.number"), value: model.number, required: true,
                    problem: problems.fields["outside_number"],
                    attributes: "maxlength=\"100\" autocomplete=\"off\" spellcheck=\"false\" data-own-scan"
                ).html)</div><button class="btn" type="submit">\(t("outside.save"))</button></form></details>
                """))</div></section>
            """
    }

    private static func remove(_ one: OutsideKey, id: String, key: String, _ frame: ConsoleFrame) -> HTML {
        """
        <form class="inline-form" method="post" action="\(SitePath.profileOutsideKeys(id))">\(frame.csrfField)\
        \(Parts.hidden("key", key + "-" + one.description))\(Parts.hidden("system", one.system))\
        \(Parts.hidden("outside_number", one.number))\(Parts.hidden("remove", "yes"))\
        <button class="btn btn-sm" type="submit" aria-label="\(frame.t("outside.remove_one", one.system, one.number))">\
        \(frame.t("outside.remove"))</button></form>
        """
    }
}
