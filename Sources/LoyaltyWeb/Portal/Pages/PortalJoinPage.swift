import LoyaltyRules

/// Where guests join by themselves, on their own phone: few fields, and the agreement.
enum PortalJoinPage {
    /// A field that is asked for; fields have the names of `JoinField`.
    struct Field: Sendable {
        let field: JoinField
        let label: String
        let isRequired: Bool
        var value = ""
    }

    /// What the page shows. Other fields: `agreement`, `marketing_mobile`, `marketing_email`, `code`, `key`.
    struct Model: Sendable {
        let fields: [Field]
        /// The code that was scanned; empty for who came by themselves.
        let code: String
        /// The code of the member who recommended it; empty for nobody.
        var friend = ""
        /// Where the code hangs.
        var hotel: String? = nil
        /// The hotels to choose from; nothing with a code.
        var hotels: [Choice] = []
        var sources: [Choice] = []
        var agreement = false
        var marketing = false
        var problems = FormProblems.none
        let key: String
    }
}

extension PortalJoinPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal_join.title"),
            body: """
                <section class="welcome"><h1>\(t("portal_join.title"))</h1>\
                \(HTML.with(model.hotel) { "<p><strong>\($0)</strong></p>" })\
                \(HTML.when(!model.friend.isEmpty, "<p><strong>\(t("portal_join.invited"))</strong></p>"))<p>\(t("portal_join.lead"))</p></section>\
                <form class="panel" method="post" action="\(SitePath.inLanguage(
                    t.language.rawValue, model.code.isEmpty ? SitePath.portalJoin : SitePath.portalJoin(code: model.code)))">\
                \(Parts.hidden("key", model.key))\(Parts.hidden("code", model.code))\(Parts.hidden("friend", model.friend))\(Parts.problems(model.problems))\
                \(HTML.each(model.fields) { input($0, model, t) })\
                \(HTML.when(!model.hotels.isEmpty, SelectField(
                    name: "property", label: t("enrol.property"), choices: model.hotels, required: true,
                    problem: model.problems.fields["property"]
                ).html))\
                \(CheckField(
                    name: "agreement", label: t("portal_join.agreement"), checked: model.agreement, required: true,
                    problem: model.problems.fields["agreement"]
                ).html)\
                <p class="form-hint"><a href="\(SitePath.inLanguage(t.language.rawValue, SitePath.policy))" target="_blank" rel="noopener">\(t("policy.title"))</a></p>\
                \(CheckField(name: "marketing", label: t("enrol.marketing_mobile"), checked: model.marketing).html)\
                <button class="btn btn-primary" type="submit">\(t("portal_join.submit"))</button></form>\
                <p class="foot-note"><a href="\(SitePath.inLanguage(t.language.rawValue, SitePath.portalSignIn))">\
                \(t("portal_join.sign_in"))</a></p>
                """)
    }

    /// The same for whoever has joined, waits, or was a member before.
    static func done(_ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal_join.done"),
            body: """
                <section class="welcome"><h1>\(t("portal_join.done"))</h1><p>\(t("portal_join.done_text"))</p></section>\
                <p><a class="btn btn-primary" href="\(SitePath.inLanguage(t.language.rawValue, SitePath.portalSignIn))">\
                \(t("portal_join.sign_in"))</a></p>
                """)
    }

    private static func input(_ field: Field, _ model: Model, _ t: Texts) -> HTML {
        let (name, problem) = (field.field.rawValue, model.problems.fields[field.field.rawValue])
        if field.field == .source {
            return SelectField(
                name: name, label: field.label, choices: model.sources, value: field.value, placeholder: t("form.optional"),
                required: field.isRequired, problem: problem
            ).html
        }
        let type =
            switch field.field {
            case .mobile: "tel"
            case .email: "email"
            case .birthDate: "date"
            default: "text"
            }
        return TextField(
            name: name, label: field.label, value: field.value, type: type,
            hint: field.field == .birthDate ? t("enrol.birth_date_hint") : field.field == .birthday ? t("traits.birthday_hint") : nil,
            optional: field.isRequired ? nil : t("form.optional"), required: field.isRequired, problem: problem,
            attributes: attributes(field.field)
        ).html
    }

    private static func attributes(_ field: JoinField) -> HTML {
        switch field {
        case .name: "autocomplete=\"name\" maxlength=\"80\""
        case .mobile: "autocomplete=\"tel\" inputmode=\"tel\" maxlength=\"30\""
        case .email: "autocomplete=\"email\" maxlength=\"200\" spellcheck=\"false\""
        case .birthday: "maxlength=\"5\" placeholder=\"05-18\" autocomplete=\"off\""
        case .birthDate: "autocomplete=\"bday\""
        default: "maxlength=\"100\" autocomplete=\"off\""
        }
    }
}
