import LoyaltyRules

/// The member's link for friends: to be sent, to be scanned, and what came of it (REF-01).
enum PortalInvitePage {
    /// What the page shows.
    struct Model: Sendable {
        let address: String
        let qr: HTML
        /// A line for each friend, the newest first.
        let friends: [String]
    }
}

extension PortalInvitePage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.invite"),
            body: """
                <p class="back"><a href="\(SitePath.portalMe)">\(frame.icon("chevron-left")) \(t("portal.me"))</a></p>\
                <section class="panel"><h1>\(t("portal.invite"))</h1><p>\(t("portal.invite_lead"))</p>\
                <div class="card-qr" role="img" aria-label="\(t("portal.invite_qr"))">\(model.qr)</div>\
                <p><a class="invite-link" href="\(model.address)">\(model.address)</a></p></section>\
                <section class="panel"><h2>\(t("portal.friends"))</h2>\
                \(HTML.when(model.friends.isEmpty, "<p class=\"nothing\">\(t("portal.friends_none"))</p>"))\
                <ul>\(HTML.each(model.friends) { "<li>\($0)</li>" })</ul></section>
                """)
    }
}
