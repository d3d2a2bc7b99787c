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
        /// Card, mobile or e-mail of the member who recommended it; field `referred_by`.
        var referrer = ""
        /// How the guest joins; fields `channel`, `paper_form`, `source`, `birth_date`.
        var channel = "desk"
        var paperForm = ""
        var source = ""
        var birthDate = ""
        var document = DocumentForm()
        /// Field `identity`, value `yes`: the guest agrees that the document is kept.
        var identity = false
        /// Field `different`, value `yes`: the guest is none of those who are shown.
        var different = false
    }

    /// What the page shows.
    struct Model: Sendable {
        var values = Values()
        let properties: [Choice]
        /// Members who may be the same person, and why.
        var duplicates: [MemberLine] = []
        /// Whether one of them is so likely that it must be said that the guest is somebody else.
        var asksDifferent = false
        var channels: [Choice] = []
        var sources: [Choice] = []
        /// The document's fields; nil where the channel does not ask for one.
        var document: DocumentFields.Model?
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
                <div class="posting-layout"><form class="card" id="enrol" method="post" action="\(SitePath.enrolment)">\
                <div class="card-body">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.problems(model.problems))\
                <div hx-post="\(SitePath.enrolmentCheck)" hx-trigger="input delay:400ms from:#f-name, \
                input delay:400ms from:#f-mobile, input delay:400ms from:#f-email, change from:#f-birthday, \
                change from:#f-document_number" \
                hx-target="#duplicates" hx-swap="innerHTML" hx-sync="this:queue last">\(fields(model, t))</div>\
                \(more(model, t))\
                \(consents(model, t))\
                \(PostingParts.buttons(t("enrol.submit"), back: SitePath.console, t))</div></form>\
                <aside class="enrol-side"><div id="duplicates" aria-live="polite">\
                \(duplicates(model.duplicates, asks: model.asksDifferent, ticked: model.values.different, problem: model.problems.fields["different"], frame))</div>\
                <p class="form-hint">\(t("enrol.note"))</p></aside></div>
                """)
    }

    /// Members who may be the same person, for htmx; nothing when there are none.
    static func duplicates(
        _ lines: [MemberLine], asks: Bool = false, ticked: Bool = false, problem: String? = nil, _ frame: ConsoleFrame
    ) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return """
            <section class="card duplicates" role="alert"><div class="card-body"><h2 class="section-title">\
            \(frame.icon("alert-triangle")) \(frame.t("enrol.duplicate_title"))</h2>\
            <p>\(frame.t("enrol.duplicate_text"))</p></div>\(MemberLines.list(lines, frame))\
            \(HTML.when(asks, different(ticked, problem, frame.t)))</section>
            """
    }

    /// The box stands beside the form and belongs to it.
    private static func different(_ ticked: Bool, _ problem: String?, _ t: Texts) -> HTML {
        """
        <div class="card-body"><label class="form-check"><input class="form-check-input\(HTML.when(problem != nil, " is-invalid"))" \
        type="checkbox" id="f-different" name="different" value="yes" form="enrol"\(HTML.when(ticked, " checked"))\
        \(FieldParts.description("different", hint: t("enrol.different_text"), problem: problem))>\
        <span class="form-check-label">\(t("enrol.different"))</span></label>\
        \(FieldParts.notes("different", hint: t("enrol.different_text"), problem: problem))</div>
        """
    }

    /// What is seldom known at the desk.
    private static func more(_ model: Model, _ t: Texts) -> HTML {
        let (values, problems) = (model.values, model.problems.fields)
        let isOpen =
            values.channel != "desk" || model.document?.isRequired == true
            || ["paper_form", "source", "birth_date", "document_number", "document_country", "identity"].contains { problems[$0] != nil }
        return """
            <details class="enrol-more"\(HTML.when(isOpen, " open"))><summary>\(t("enrol.more"))</summary><div class="field-pair">\
            \(SelectField(name: "channel", label: t("joining.channel"), choices: model.channels, value: values.channel).html)\
            \(SelectField(
                name: "source", label: t("joining.field_source"), choices: model.sources, value: values.source,
                placeholder: t("form.optional"), problem: problems["source"]
            ).html)</div><div class="field-pair">\
            \(TextField(
                name: "paper_form", label: t("joining.field_paper_form"), value: values.paperForm, optional: t("form.optional"),
                problem: problems["paper_form"], attributes: "maxlength=\"30\" autocomplete=\"off\""
            ).html)\
            \(TextField(
                name: "birth_date", label: t("joining.field_birth_date"), value: values.birthDate, type: "date",
                hint: t("enrol.birth_date_hint"), optional: t("form.optional"), problem: problems["birth_date"]
            ).html)</div>\(HTML.with(model.document) { DocumentFields.html($0, model.problems, t) })</details>
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
                name: "referred_by", label: t("enrol.referrer"), value: values.referrer,
                hint: t("enrol.referrer_hint"), optional: t("form.optional"), problem: problems["referred_by"],
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
            <p class="form-hint"><a href="\(SitePath.policy)" target="_blank" rel="noopener">\(t("policy.title"))</a></p>\
            \(CheckField(
                name: "marketing_mobile", label: t("enrol.marketing_mobile"), checked: values.marketingMobile
            ).html)\
            \(CheckField(
                name: "marketing_email", label: t("enrol.marketing_email"), checked: values.marketingEmail
            ).html)</fieldset>
            """
    }
}
