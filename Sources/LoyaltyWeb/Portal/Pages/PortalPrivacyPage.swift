import LoyaltyRules

/// The member's own personal data: consents, what they asked, who looked, a copy to take along.
enum PortalPrivacyPage {
    struct Consent: Sendable {
        let purpose: String
        let title: String
        let granted: Bool
        let said: String?
        let canChange: Bool
    }

    struct Request: Sendable {
        let title: String
        let state: String
        let opened: String
        let answer: String?
    }

    struct Look: Sendable {
        let at: String
        let who: String
        let what: String
        let why: String
    }

    /// What the page shows.
    struct Model: Sendable {
        let consents: [Consent]
        let requests: [Request]
        let kinds: [Choice]
        /// What stands in the way of being forgotten.
        let blockers: [String]
        let erasable: String?
        /// What is lost with the account.
        let points: String
        let limits: [String]
        let looks: [Look]
        let older: String?
        /// The end of the membership; nil when it has ended.
        let closing: ClosingPart?
        var problem: String? = nil
        let key: String
    }
}

extension PortalPrivacyPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("privacy.own"),
            body: """
                <h1>\(t("privacy.own"))</h1>\(HTML.with(model.problem) { "<p class=\"alert alert-danger\" role=\"alert\">\($0)</p>" })\
                \(HTML.each(model.limits) { "<p class=\"alert alert-warning\">\($0)</p>" })\
                <section class="panel"><h2>\(t("member.consents"))</h2>\(consents(model, frame))</section>\
                <section class="panel"><h2>\(t("privacy.take"))</h2><p>\(t("privacy.take_text"))</p>\
                <p><a class="btn" href="\(SitePath.portalCopy("json"))">JSON</a> \
                <a class="btn" href="\(SitePath.portalCopy("csv"))">CSV</a></p></section>\
                <section class="panel"><h2>\(t("privacy.requests"))</h2>\(requests(model, frame))</section>\
                \(HTML.with(model.closing) { "<section class=\"panel\" id=\"closing\"><h2>\(t("closing.title"))</h2>\($0.html(frame))</section>" })\
                <section class="panel"><h2>\(t("privacy.lookers"))</h2>\(looks(model, t))</section>
                """)
    }

    private static func consents(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return HTML.each(model.consents) { consent in
            let word = consent.granted ? t("privacy.withdraw") : t("privacy.give")
            return """
                <form method="post" action="\(SitePath.portalConsents)">\(frame.csrfField)\(Parts.hidden("key", model.key + consent.purpose))\
                \(Parts.hidden("purpose", consent.purpose))\(Parts.hidden("granted", consent.granted ? "no" : "yes"))\
                <p><strong>\(consent.title)</strong><br><small>\(consent.said ?? t("privacy.never_asked"))</small>\
                \(HTML.when(consent.canChange, " <button class=\"btn btn-sm\" type=\"submit\" aria-label=\"\(word): \(consent.title)\">\(word)</button>"))</p></form>
                """
        }
    }

    private static func requests(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return """
            \(HTML.each(model.requests) { request in
                """
                <p><strong>\(request.title)</strong> · \(request.state)<br><small>\(request.opened)</small>\
                \(HTML.with(request.answer) { "<br>\(t("privacy.answer")): \($0)" })</p>
                """
            })<form method="post" action="\(SitePath.portalRequests)">\(frame.csrfField)\(Parts.hidden("key", model.key))\
            \(SelectField(name: "kind", label: t("privacy.ask"), choices: model.kinds, required: true).html)\
            \(TextField(name: "question", label: t("privacy.question"), optional: t("form.optional"), attributes: "maxlength=\"500\" autocomplete=\"off\"").html)\
            <button class="btn btn-primary" type="submit">\(t("privacy.open"))</button></form>\
            <h3>\(t("privacy.erase"))</h3><p>\(t("privacy.erase_own", model.points))</p>\
            \(HTML.when(!model.blockers.isEmpty, "<ul>\(HTML.each(model.blockers) { "<li>\($0)</li>" })</ul>"))\
            \(HTML.with(model.erasable) { "<p>\($0)</p>" })
            """
    }

    private static func looks(_ model: Model, _ t: Texts) -> HTML {
        guard !model.looks.isEmpty else { return "<p>\(t("privacy.nobody_looked"))</p>" }
        return """
            <ul class="looks">\(HTML.each(model.looks) { look in
                """
                <li><span class="num">\(look.at)</span> · <strong>\(look.who)</strong><br>\(look.what)\
                \(HTML.when(!look.why.isEmpty, "<br><small>\(look.why)</small>"))</li>
                """
            })</ul>\(HTML.with(model.older) { "<p><a class=\"btn\" href=\"\($0)\">\(t("audit.older"))</a></p>" })
            """
    }
}
