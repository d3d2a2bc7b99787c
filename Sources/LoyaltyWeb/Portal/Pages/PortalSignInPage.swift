import LoyaltyRules

/// Where a member asks for a code. Field: `contact`.
enum PortalSignInPage {
    /// What the page shows.
    struct Model: Sendable {
        /// The mobile or e-mail typed before.
        var contact = ""
        /// Why the last try failed, in a sentence.
        var problem: String? = nil
    }
}

extension PortalSignInPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.sign_in"),
            body: """
                <section class="welcome"><h1>\(t("portal.welcome"))</h1><p>\(t("portal.welcome_text"))</p>\
                </section>\
                <form class="panel" method="post" action="\
                \(SitePath.inLanguage(t.language.rawValue, SitePath.portalSignIn))">\(frame.csrfField)\
                \(TextField(
                    name: "contact", label: t("portal.contact"), value: model.contact,
                    hint: t("portal.contact_hint"),
                    required: true, problem: model.problem,
                    attributes: """
                        autofocus autocomplete="username" autocapitalize="off" spellcheck="false" \
                        maxlength="200"
                        """
                ).html)\
                <button class="btn btn-primary" type="submit">\(t("portal.send_code"))</button></form>\
                <p class="foot-note">\(t("portal.not_member"))</p>\
                <p class="foot-note"><a href="\(SitePath.inLanguage(t.language.rawValue, SitePath.portalJoin))">\
                \(t("portal_join.link"))</a></p>
                """)
    }
}
