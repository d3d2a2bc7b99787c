import LoyaltyRules

/// The sections of a profile beside its form: health, tags, who looks after the member, merged accounts, history.
enum ProfileSections {
    static func health(_ model: ProfilePage.Model, _ frame: ConsoleFrame) -> HTML {
        let (t, id) = (frame.t, model.panel.id)
        return section(t("profile.health"), """
            \(HTML.when(!model.hasHealthConsent, """
                <p>\(t("profile.health_no_consent"))</p>\(HTML.when(model.panel.canHandleRequests, """
                    <p><a class="btn btn-sm" href="\(SitePath.privacy(id))">\(t("privacy.title"))</a></p>
                    """))
                """))\
            \(HTML.when(model.hasHealthConsent && model.health == nil, """
                <p>\(t("profile.health_hidden", String(model.healthCount)))</p>\(HTML.when(model.canEdit, reveal(model, frame)))
                """))\
            \(HTML.with(model.hasHealthConsent ? model.health : nil) { groups in
                """
                <form method="post" action="\(SitePath.profileHealthChoices(id))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "-health"))\(Parts.hidden("sent", "yes"))\(ProfileParts.boxes(groups))\
                <p class="form-hint">\(t("member.revealed_note"))</p>\
                <button class="btn" type="submit">\(t("profile.health_save"))</button></form>
                """
            })
            """)
    }

    private static func reveal(_ model: ProfilePage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form method="post" action="\(SitePath.profileHealth(model.panel.id))">\(frame.csrfField)\(TextField(
                name: "reason", label: t("profile.health_reason"), hint: t("member.reveal_hint"), required: true,
                problem: model.problems.fields["reason"], attributes: "maxlength=\"200\" autocomplete=\"off\"", id: "health-reason"
            ).html)<button class="btn" type="submit">\(frame.icon("eye")) \(t("profile.health_show"))</button></form>
            """
    }

    static func tags(_ model: ProfilePage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return section(t("profile.tags"), """
            \(HTML.when(!model.ruleTags.isEmpty, """
                <ul class="plain-list">\(HTML.each(model.ruleTags) { tag in
                    "<li><strong>\(tag.name)</strong><br><small>\(tag.why)</small></li>"
                })</ul>
                """))\
            \(HTML.when(model.tags.isEmpty, "<p class=\"nothing\">\(t("profile.tags_none"))</p>"))\
            \(HTML.when(model.canEdit && !model.tags.isEmpty, """
                <form method="post" action="\(SitePath.profileTags(model.panel.id))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "-tags"))\(Parts.hidden("sent", "yes"))\
                \(ProfileParts.boxes([ChoiceGroup(title: t("profile.tags_by_hand"), boxes: model.tags)]))\
                <button class="btn" type="submit">\(t("profile.tags_save"))</button></form>
                """))
            """)
    }

    static func care(_ model: ProfilePage.Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        let manager = model.manager ?? t("member.none")
        return section(t("profile.care"), """
            <dl class="facts">\(Parts.fact(t("profile.special"), "\(model.special ?? t("profile.no"))"))\
            \(Parts.fact(t("profile.manager"), "\(manager)"))</dl>\
            \(HTML.when(model.canCare, """
                <form method="post" action="\(SitePath.profileCare(model.panel.id))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "-care"))<div class="field-pair">\
                \(SelectField(
                    name: "special", label: t("profile.special"),
                    choices: [Choice(value: "no", label: t("profile.no")), Choice(value: "yes", label: t("profile.yes"))],
                    value: model.isSpecial ? "yes" : "no"
                ).html)\
                \(SelectField(
                    name: "manager", label: t("profile.manager"), choices: model.managers, value: model.managerID,
                    placeholder: t("profile.nobody"), problem: problems["manager"]
                ).html)</div>\(TextField(
                    name: "why", label: t("profile.care_reason"), hint: t("profile.care_hint"), required: true, problem: problems["why"],
                    attributes: "maxlength=\"200\" autocomplete=\"off\""
                ).html)<button class="btn" type="submit">\(t("profile.care_save"))</button></form>
                """))
            """)
    }

    static func merged(_ model: ProfilePage.Model, _ t: Texts) -> HTML {
        guard !model.merged.isEmpty else { return .empty }
        return section(t("profile.merged"), """
            <p class="form-hint">\(t("profile.merged_hint"))</p>\(HTML.each(model.merged) { one in
                """
                <p><strong class="num">\(one.card)</strong></p><ul class="plain-list">\
                \(HTML.each(one.lines) { "<li>\($0)</li>" })</ul>
                """
            })
            """)
    }

    static func history(_ lines: [ProfilePage.Change], _ t: Texts) -> HTML {
        section(t("profile.history"), """
            \(HTML.when(lines.isEmpty, "<p class=\"nothing\">\(t("profile.history_none"))</p>"))\
            <ul class="plain-list">\(HTML.each(lines) { line in
                """
                <li><strong>\(line.what)</strong>: \(line.values)<br><small>\(line.moment) · \(line.who) · \(line.channel)</small></li>
                """
            })</ul>
            """)
    }

    private static func section(_ title: String, _ body: HTML) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(title)</h2>\(body)</div></section>
        """
    }
}
