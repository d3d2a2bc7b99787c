import LoyaltyRules

/// Where staff type the code of their app, after the password.
enum CodePage {
    /// What the page shows.
    struct Model: Sendable {
        var problem: String? = nil
        /// Where to go after signing in.
        var next = SitePath.console
    }
}

extension CodePage {
    static func render(_ model: Model, _ frame: BareFrame) -> HTML {
        let t = frame.t
        return barePage(
            frame, title: t("factor.code_title"),
            body: """
                <form class="card bare-card" method="post" action="\(SitePath.signInCode)"><div class="card-body">\
                <h1>\(t("factor.code_title"))</h1><p>\(t("factor.code_lead"))</p>\
                \(HTML.with(model.problem) { "<div class=\"alert alert-danger\" role=\"alert\">\($0)</div>" })\
                \(frame.csrfField)\(Parts.hidden("next", model.next))\(FactorParts.codeField(t, autofocus: true))\
                <button class="btn btn-primary w-100" type="submit">\(t("sign_in.submit"))</button></div></form>\
                <p class="bare-note"><a href="\(SitePath.signIn)">\(t("factor.begin_again"))</a></p>
                """)
    }
}
