import LoyaltyRules

/// The fields of an identity document, at enrolment and in the profile.
enum DocumentFields {
    /// What is typed, and what was wrong with it.
    struct Model: Sendable {
        var form = DocumentForm()
        var kinds: [Choice] = []
        /// Whether the guest has still to agree, and has: field `identity`.
        var asksConsent = true
        var isAgreed = false
        var isRequired = false
    }

    static func html(_ model: Model, _ problems: FormProblems, _ t: Texts) -> HTML {
        let (form, fields) = (model.form, problems.fields)
        return """
            <div class="field-pair">\(SelectField(
                name: "document_kind", label: t("document.kind"), choices: model.kinds, value: form.kind,
                problem: fields["document_kind"]
            ).html)\(TextField(
                name: "document_number", label: t("document.number"), value: form.number,
                optional: model.isRequired ? nil : t("form.optional"), required: model.isRequired, problem: fields["document_number"],
                attributes: "maxlength=\"40\" autocomplete=\"off\" spellcheck=\"false\" data-own-scan"
            ).html)</div>\(TextField(
                name: "document_country", label: t("document.country"), value: form.country, hint: t("document.country_hint"),
                optional: t("form.optional"), problem: fields["document_country"],
                attributes: "maxlength=\"3\" autocomplete=\"off\" spellcheck=\"false\""
            ).html)\(HTML.when(model.asksConsent, """
                \(CheckField(
                    name: "identity", label: t("document.consent"), checked: model.isAgreed, problem: fields["identity"]
                ).html)<p class="form-hint">\(t("document.consent_hint"))</p>
                """))
            """
    }
}
