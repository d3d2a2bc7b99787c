import LoyaltyRules

/// A member page: a slim head, the page's own body, and tabs at the foot for those who are signed in.
func portalPage(_ frame: PortalFrame, title: String, scripts: [String] = [], body: HTML) -> HTML {
    let t = frame.t
    return Parts.document(
        frame, title: title, styles: ["base.css", "portal.css"], scripts: scripts,
        body: """
            <body class="portal\(HTML.when(frame.signedIn, " has-tabs"))">
            <a class="skip-link" href="#main">\(t("frame.skip"))</a>
            <header class="portal-head"><a class="brand" href="\(SitePath.portal)">\(Parts.mark)<span>Tessera\
            </span></a>\
            \(HTML.when(!frame.signedIn, Parts.languageLinks(t.language, on: frame.path.hasPrefix(SitePath.portalJoin) ? frame.path : SitePath.portalSignIn)))</header>
            <main id="main" class="portal-main" tabindex="-1">
            \(Parts.flash(frame.flash))
            \(body)
            </main>
            \(HTML.when(frame.signedIn, portalTabs(frame)))\
            </body>
            """)
}

private func portalTabs(_ frame: PortalFrame) -> HTML {
    let t = frame.t
    return """
        <nav class="portal-tabs" aria-label="\(t("portal.nav"))"><ul>\(HTML.each(PortalTab.allCases) { tab in
            let (href, icon, word): (String, String, String) =
                switch tab {
                case .card: (SitePath.portal, "id-badge-2", t("portal.card"))
                case .points: (SitePath.portalPoints, "coins", t("portal.points"))
                case .rewards: (SitePath.portalRewards, "crown", t("portal.rewards"))
                case .me: (SitePath.portalMe, "user", t("portal.me"))
                }
            return """
                <li><a href="\(href)"\(HTML.when(tab == frame.tab, " aria-current=\"page\""))>\
                \(frame.icon(icon))<span>\(word)</span></a></li>
                """
        })</ul></nav>
        """
}
