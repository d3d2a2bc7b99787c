import LoyaltyRules

/// The member's own data.
enum MePage {
    /// What the page shows.
    struct Model: Sendable {
        let name: String
        /// In groups of four.
        let cardNumber: String
        let tierName: String
        /// The tier's place in the ladder, from 0.
        let tierOrder: Int
        /// Masked.
        var mobile: String? = nil
        /// Masked.
        var email: String? = nil
        /// `2024-05-18`.
        let joinedOn: String
        let consents: [ConsentLine]
    }
}

extension MePage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.me"),
            body: """
                <section class="me-head"><h1>\(model.name)</h1>\
                \(Parts.tierBadge(model.tierName, model.tierOrder))</section>\
                <section class="panel"><dl class="facts">\
                \(Parts.fact(t("member.card"), Parts.number(model.cardNumber)))\
                \(Parts.fact(t("member.mobile"), Parts.number(model.mobile ?? t("member.none"))))\
                \(Parts.fact(t("member.email"), "\(model.email ?? t("member.none"))"))\
                \(Parts.fact(t("member.joined"), Parts.number(model.joinedOn)))</dl>\
                <p class="form-hint">\(t("portal.change_note"))</p></section>\
                <p><a class="btn" href="\(SitePath.portalProfile)">\(frame.icon("user")) \(t("profile.own"))</a></p>\
                <section class="panel"><h2>\(t("frame.language"))</h2>\
                \(Parts.languageForm(frame, action: SitePath.portalLanguage))</section>\
                <section class="panel"><h2>\(t("member.consents"))</h2>\
                \(MemberTables.consents(model.consents, frame))\
                <p><a class="btn" href="\(SitePath.portalPrivacy)">\(frame.icon("eye")) \(t("privacy.own"))</a>\
                <a class="btn" href="\(SitePath.portalInvite)">\(frame.icon("users")) \(t("portal.invite"))</a>\
                <a class="btn" href="\(SitePath.portalCards)">\(frame.icon("id-badge-2")) \(t("portal.cards"))</a></p>\
                <p><a href="\(SitePath.portalConduct)">\(t("portal.conduct"))</a></p></section>\
                <form method="post" action="\(SitePath.portalSignOut)">\(frame.csrfField)\
                <button class="btn" type="submit">\(frame.icon("logout")) \(t("frame.sign_out"))</button>\
                </form>
                """)
    }
}
