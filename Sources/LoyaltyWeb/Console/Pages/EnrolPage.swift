import LoyaltyRules

/// The form by which a guest joins at the desk.
enum EnrolPage {
    /// What was typed; the names are those of the form's fields.
    struct Values: Sendable {
        var name = ""
        var mobile = ""
        var email = ""
        var language = Language.simplifiedChinese
        /// The property's code.
        var property = ""
        /// Field `agreement`, value `yes`.
        var agreement = false
        /// Field `marketing_mobile`, value `yes`.
        var marketingMobile = false
        /// Field `marketing_email`, value `yes`.
        var marketingEmail = false
        /// `05-18`.
        var birthday = ""
        /// Card, mobile or e-mail of the member who recommended it.
        var referrer = ""
    }

    /// What the page shows.
    struct Model: Sendable {
        var values = Values()
        let properties: [Choice]
        /// Members who may be the same person, and why.
        var duplicates: [MemberLine] = []
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension EnrolPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("enrol.title"),
            body: """
                \(ConsoleChrome.head(t("enrol.title")))\
                <div class="posting-layout"><form class="card" method="post" action="\(SitePath.enrolment)">\
                <div class="card-body">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.problems(model.problems))\
                <div hx-post="\(SitePath.enrolmentCheck)" hx-trigger="change from:#f-name, \
                change from:#f-mobile, change from:#f-email, change from:#f-birthday" \
                hx-target="#duplicates" hx-swap="innerHTML" hx-sync="this:queue last">\(fields(model, t))</div>\
                \(consents(model, t))\
                \(PostingParts.buttons(t("enrol.submit"), back: SitePath.console, t))</div></form>\
                <aside class="enrol-side"><div id="duplicates" aria-live="polite">\
                \(duplicates(model.duplicates, frame))</div>\
                <p class="form-hint">\(t("enrol.note"))</p></aside></div>
                """)
    }

    /// Members who may be the same person, for htmx; nothing when there are none.
    static func duplicates(_ lines: [MemberLine], _ frame: ConsoleFrame) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return """
            <section class="card duplicates" role="alert"><div class="card-body"><h2 class="section-title">\
            \(frame.icon("alert-triangle")) \(frame.t("enrol.duplicate_title"))</h2>\
            <p>\(frame.t("enrol.duplicate_text"))</p></div>\(MemberLines.list(lines, frame))</section>
            """
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        let values = model.values
        let problems = model.problems.fields
        return """
            \(TextField(
                name: "name", label: t("enrol.name"), value: values.name, required: true,
                problem: problems["name"], attributes: "autofocus autocomplete=\"off\" maxlength=\"80\""
            ).html)\
            <div class="field-pair">\
            \(TextField(
                name: "mobile", label: t("enrol.mobile"), value: values.mobile, type: "tel",
                hint: t("enrol.contact_hint"), problem: problems["mobile"],
                attributes: "inputmode=\"tel\" autocomplete=\"off\" maxlength=\"30\" data-own-scan"
            ).html)\
            \(TextField(
                name: "email", label: t("enrol.email"), value: values.email, type: "email",
                problem: problems["email"],
                attributes: "autocomplete=\"off\" maxlength=\"200\" spellcheck=\"false\""
            ).html)</div><div class="field-pair">\
            \(SelectField(
                name: "language", label: t("enrol.language"),
                choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.ownName) },
                value: values.language.rawValue, problem: problems["language"]
            ).html)\
            \(SelectField(
                name: "property", label: t("enrol.property"), choices: model.properties,
                value: values.property, required: true, problem: problems["property"]
            ).html)</div><div class="field-pair">\
            \(TextField(
                name: "birthday", label: t("member.birthday"), value: values.birthday,
                hint: t("traits.birthday_hint"), optional: t("form.optional"), problem: problems["birthday"],
                attributes: "maxlength=\"5\" placeholder=\"05-18\" autocomplete=\"off\""
            ).html)\
            \(TextField(
                name: "referrer", label: t("enrol.referrer"), value: values.referrer,
                hint: t("enrol.referrer_hint"), optional: t("form.optional"), problem: problems["referrer"],
                attributes: "maxlength=\"100\" autocomplete=\"off\" data-own-scan"
            ).html)</div>
            """
    }

    private static func consents(_ model: Model, _ t: Texts) -> HTML {
        let values = model.values
        return """
            <fieldset class="consent-boxes"><legend class="form-label">\(t("enrol.consents"))</legend>\
            \(CheckField(
                name: "agreement", label: t("enrol.agreement"), checked: values.agreement, required: true,
                problem: model.problems.fields["agreement"]
            ).html)\
            \(CheckField(
                name: "marketing_mobile", label: t("enrol.marketing_mobile"), checked: values.marketingMobile
            ).html)\
            \(CheckField(
                name: "marketing_email", label: t("enrol.marketing_email"), checked: values.marketingEmail
            ).html)</fieldset>
            """
    }
}
