import LoyaltyRules

/// Where staff sign in.
enum SignInPage {
    /// What the page shows.
    struct Model: Sendable {
        /// The login name typed before.
        var login = ""
        /// Why the last try failed, in a sentence.
        var problem: String? = nil
        /// Where to go after signing in.
        var next = SitePath.console
        /// Whether staff may sign in at an identity provider, too.
        var hasProvider = false
    }
}

extension SignInPage {
    static func render(_ model: Model, _ frame: BareFrame) -> HTML {
        let t = frame.t
        return barePage(
            frame, title: t("sign_in.title"),
            body: """
                <form class="card bare-card" method="post" action="\
                \(SitePath.inLanguage(t.language.rawValue, SitePath.signIn))"><div \
                class="card-body">\
                <h1>\(t("sign_in.title"))</h1>\
                \(HTML.with(model.problem) { problem in
                    "<div class=\"alert alert-danger\" role=\"alert\">\(problem)</div>"
                })\
                \(frame.csrfField)\(Parts.hidden("next", model.next))\
                \(TextField(
                    name: "login", label: t("sign_in.login"), value: model.login, required: true,
                    attributes: """
                        autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="100"\
                        \(HTML.when(model.login.isEmpty, " autofocus"))
                        """
                ).html)\
                \(TextField(
                    name: "password", label: t("sign_in.password"), type: "password", required: true,
                    attributes: """
                        autocomplete="current-password" maxlength="200"\
                        \(HTML.when(!model.login.isEmpty, " autofocus"))
                        """
                ).html)\
                <p class="form-hint caps-hint" data-caps hidden>\(t("sign_in.caps"))</p>\
                <button class="btn btn-primary w-100" type="submit">\(t("sign_in.submit"))</button>\
                \(HTML.when(model.hasProvider, """
                    <p class="bare-or"><a class="btn w-100" href="\(SitePath.adding("next", model.next, to: SitePath.signOn))">\
                    \(t("sign_in.provider"))</a></p>
                    """))\
                </div></form><p class="bare-note">\(t("sign_in.note"))</p>
                """)
    }
}
