import LoyaltyRules

/// Where a member enters the code. Fields: `code`, `challenge`.
enum PortalCodePage {
    /// What the page shows.
    struct Model: Sendable {
        /// Where the code was sent, masked.
        let maskedContact: String
        /// What ties the code to this sign-in; sent back with the form.
        var challenge = ""
        /// Why the last try failed, in a sentence.
        var problem: String? = nil
        /// The development mailbox, while no gateway is set.
        var mailboxHref: String? = nil
    }
}

extension PortalCodePage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.code_title"),
            body: """
                <section class="welcome"><h1>\(t("portal.code_title"))</h1>\
                <p>\(t("portal.code_sent", model.maskedContact))</p></section>\
                <form class="panel" method="post" action="\
                \(SitePath.inLanguage(t.language.rawValue, SitePath.portalCode))">\(frame.csrfField)\
                \(HTML.when(!model.challenge.isEmpty, Parts.hidden("challenge", model.challenge)))\
                \(TextField(
                    name: "code", label: t("portal.code"), hint: t("portal.code_hint"), required: true,
                    problem: model.problem,
                    attributes: """
                        class="code-input" autofocus inputmode="numeric" autocomplete="one-time-code" \
                        maxlength="12"
                        """
                ).html)\
                <button class="btn btn-primary" type="submit">\(t("portal.enter"))</button></form>\
                \(HTML.with(model.mailboxHref) { href in
                    """
                    <p class="foot-note">\(t("portal.mailbox_note")) <a href="\(href)">\(t("mailbox.title"))\
                    </a></p>
                    """
                })\
                <p class="foot-note"><a href="\
                \(SitePath.inLanguage(t.language.rawValue, SitePath.portalSignIn))">\(t("portal.other_contact"))</a></p>
                """)
    }
}
