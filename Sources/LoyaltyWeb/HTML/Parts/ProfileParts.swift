import LoyaltyRules

/// The fields of a profile, for staff and for the member alike.
enum ProfileParts {
    /// What the fields show. Names: `gender`, `company`, `address`, `note`, `pref_…`, and of each line `date_label_0`,
    /// `date_day_0`, `person_name_0`, `person_relation_0`, `person_birthday_0`.
    struct Model: Sendable {
        let form: ProfileForm
        let genders: [Choice]
        let relations: [Choice]
        let groups: [ChoiceGroup]
    }

    /// Every field but those that tell of health.
    static func fields(_ model: Model, _ problems: FormProblems, _ t: Texts) -> HTML {
        """
        <h2 class="section-title">\(t("profile.about"))</h2><div class="field-pair">\
        \(SelectField(
            name: "gender", label: t("profile.gender"), choices: model.genders, value: model.form.gender, required: true,
            problem: problems.fields["gender"]
        ).html)\
        \(text("company", t("profile.company"), model.form.company, problems, t, most: 80))\
        \(text("address", t("profile.address"), model.form.address, problems, t, most: 200))</div>\
        <h2 class="section-title">\(t("profile.preferences"))</h2>\(boxes(model.groups))\
        \(text("note", t("profile.note"), model.form.note, problems, t, most: 500, hint: t("profile.note_hint")))\
        <h2 class="section-title">\(t("profile.dates"))</h2><p class="form-hint">\(t("profile.dates_hint"))</p>\
        \(HTML.each(rows(model.form.dates.count)) { date($0, model, problems, t) })\
        <h2 class="section-title">\(t("profile.companions"))</h2><p class="form-hint">\(t("profile.companions_hint"))</p>\
        \(HTML.each(rows(model.form.companions.count)) { person($0, model, problems, t) })
        """
    }

    /// Groups of boxes to tick.
    static func boxes(_ groups: [ChoiceGroup]) -> HTML {
        HTML.each(groups) { group in
            """
            <fieldset class="field check-group"><legend class="form-label">\(group.title)</legend><div class="check-grid">\
            \(HTML.each(group.boxes) { CheckField(name: $0.name, label: $0.label, checked: $0.isTicked).html })</div></fieldset>
            """
        }
    }

    /// The lines that are there, and one more to fill in.
    private static func rows(_ count: Int) -> Range<Int> { 0..<min(count + 1, ProfileReview.mostEntries) }

    private static func date(_ place: Int, _ model: Model, _ problems: FormProblems, _ t: Texts) -> HTML {
        let line = model.form.dates.indices.contains(place) ? model.form.dates[place] : ProfileForm.DateLine()
        return """
            <div class="field-pair">\(text("date_label_\(place)", t("profile.date_label"), line.label, problems, t, most: 40))\
            \(day("date_day_\(place)", t("profile.date_day"), line.day, problems, t))</div>
            """
    }

    private static func person(_ place: Int, _ model: Model, _ problems: FormProblems, _ t: Texts) -> HTML {
        let line = model.form.companions.indices.contains(place) ? model.form.companions[place] : ProfileForm.Person()
        return """
            <div class="field-pair">\(text("person_name_\(place)", t("profile.person_name"), line.name, problems, t, most: 80))\
            \(SelectField(
                name: "person_relation_\(place)", label: t("profile.relation"), choices: model.relations, value: line.relation
            ).html)\(day("person_birthday_\(place)", t("member.birthday"), line.birthday, problems, t))</div>
            """
    }

    private static func text(
        _ name: String, _ label: String, _ value: String, _ problems: FormProblems, _ t: Texts, most: Int, hint: String? = nil
    ) -> HTML {
        TextField(
            name: name, label: label, value: value, hint: hint, optional: t("form.optional"), problem: problems.fields[name],
            attributes: "maxlength=\"\(most)\" autocomplete=\"off\""
        ).html
    }

    private static func day(_ name: String, _ label: String, _ value: String, _ problems: FormProblems, _ t: Texts) -> HTML {
        TextField(
            name: name, label: label, value: value, optional: t("form.optional"), problem: problems.fields[name],
            attributes: "maxlength=\"10\" placeholder=\"05-18\" autocomplete=\"off\""
        ).html
    }
}
