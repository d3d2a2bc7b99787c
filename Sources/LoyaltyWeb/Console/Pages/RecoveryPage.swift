import LoyaltyRules

/// The recovery codes, shown this once.
enum RecoveryPage {
    static func render(_ codes: [String], _ frame: BareFrame) -> HTML {
        let t = frame.t
        return barePage(
            frame, title: t("factor.recovery_title"),
            body: """
                <section class="card bare-card"><div class="card-body"><h1>\(t("factor.recovery_title"))</h1>\
                <p>\(t("factor.recovery_lead"))</p>\
                <ul class="factor-codes">\(HTML.each(codes) { "<li><code>\($0)</code></li>" })</ul>\
                <a class="btn btn-primary w-100" href="\(SitePath.console)">\(t("factor.recovery_kept"))</a></div></section>
                """)
    }
}
