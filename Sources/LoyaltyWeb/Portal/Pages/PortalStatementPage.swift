import LoyaltyRules

/// A member's statement of account: for which days.
enum PortalStatementPage {
    static func render(_ form: StatementForm, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("statement.title"),
            body: """
                <p class="back"><a href="\(SitePath.portalPoints)">\(frame.icon("chevron-left")) \(t("portal.back"))</a></p>\
                <section class="panel"><h1>\(t("statement.title"))</h1>\(form.html(t))</section>
                """)
    }
}
