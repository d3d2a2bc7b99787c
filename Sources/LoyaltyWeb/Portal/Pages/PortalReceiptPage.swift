import LoyaltyRules

/// The receipt of one operation, for the member.
enum PortalReceiptPage {
    /// What the page shows.
    typealias Model = ReceiptModel
}

extension PortalReceiptPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: model.title,
            body: """
                <p class="back"><a href="\(SitePath.portalPoints)">\(frame.icon("chevron-left")) \
                \(t("portal.back"))</a></p>\
                <article class="panel receipt"><h1>\(model.title)</h1>\
                \(HTML.each(model.totals.prefix(1)) {
                    """
                    <p class="receipt-total">\(Parts.number($0.value)) \
                    <small>\(t.name($0.name, beside: $0.value))</small></p>
                    """
                })\
                \(Parts.receipt(model, t))</article>
                """)
    }
}
