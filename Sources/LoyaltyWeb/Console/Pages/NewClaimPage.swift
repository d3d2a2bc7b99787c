import LoyaltyRules

/// The form by which a member's claim is taken at the desk or on the telephone.
enum NewClaimPage {
    /// What the page shows. Fields: those of `ClaimForm`.
    struct Model: Sendable {
        let panel: MemberPanel
        let values: ClaimForm
        let places: [Choice]
        /// The member's claims, newest first.
        let lines: [ClaimLine]
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension NewClaimPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.newClaim(model.panel.id))" \
            enctype="multipart/form-data"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(ClaimFields.html(model.values, places: model.places, problems: model.problems, t))\
            \(PostingParts.buttons(t("claims.open"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("claims.new"),
            body: PostingParts.layout(
                model.panel, title: t("claims.new"), form: form, preview: ClaimParts.list(model.lines, t), frame))
    }
}
