import LoyaltyRules

/// The member's claims about missing points, and the form for a new one.
enum PortalClaimsPage {
    /// What the page shows. Fields: those of `ClaimForm`.
    struct Model: Sendable {
        let values: ClaimForm
        let places: [Choice]
        let lines: [ClaimLine]
        var problems = FormProblems.none
        let key: String
    }
}

extension PortalClaimsPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.claims"),
            body: """
                <p class="back"><a href="\(SitePath.portalPoints)">\(frame.icon("chevron-left")) \(t("portal.claims_back"))</a></p>\
                <form class="panel" method="post" action="\(SitePath.portalClaims)" \
                enctype="multipart/form-data"><h1>\(t("portal.claims"))</h1>\
                <p>\(t("portal.claims_lead"))</p>\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.problems(model.problems))\
                \(ClaimFields.html(model.values, places: model.places, problems: model.problems, t))\
                <button class="btn btn-primary" type="submit">\(t("portal.claim_now"))</button></form>\
                \(ClaimParts.list(model.lines, t))
                """)
    }
}
