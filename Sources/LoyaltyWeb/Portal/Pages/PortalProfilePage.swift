import LoyaltyRules

/// What a member told about themselves, to be changed and confirmed.
enum PortalProfilePage {
    /// What the page shows. Fields: those of `ProfileParts`; `has_health`, `health_…`.
    struct Model: Sendable {
        let fields: ProfileParts.Model
        let state: [String]
        /// The choices that tell of health; nil without the consent.
        let health: [ChoiceGroup]?
        /// The identity document, masked; nil for none.
        let document: String?
        var problems = FormProblems.none
        let key: String
    }
}

extension PortalProfilePage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("profile.own"),
            body: """
                <p class="back"><a href="\(SitePath.portalMe)">\(frame.icon("chevron-left")) \(t("portal.me"))</a></p>\
                <h1>\(t("profile.own"))</h1>\(Parts.problems(model.problems))\
                \(HTML.each(model.state) { "<p class=\"form-hint\">\(Parts.sentence($0))</p>" })\
                <form class="panel" method="post" action="\(SitePath.portalProfile)">\(frame.csrfField)\
                \(Parts.hidden("key", model.key))\(ProfileParts.fields(model.fields, model.problems, t))\
                <h2 class="section-title">\(t("profile.health"))</h2>\
                \(HTML.when(model.health == nil, """
                    <p>\(t("profile.health_own"))</p><p><a href="\(SitePath.portalPrivacy)">\(t("privacy.own"))</a></p>
                    """))\
                \(HTML.with(model.health) { "\(Parts.hidden("has_health", "yes"))\(ProfileParts.boxes($0))" })\
                <button class="btn btn-primary" type="submit">\(t("profile.save_own"))</button></form>\
                \(HTML.with(model.document) { document in
                    """
                    <section class="panel"><h2 class="section-title">\(t("document.title"))</h2><p class="num">\(document)</p>\
                    <p class="form-hint">\(t("document.own"))</p><p><a href="\(SitePath.portalPrivacy)">\(t("privacy.own"))</a></p></section>
                    """
                })
                """)
    }
}
