import LoyaltyRules

/// Asks once more before a month is closed.
enum SettlementClosingPage {
    /// What the page shows.
    struct Model: Sendable {
        let month: String
        let counters: [Counter]
        /// Earlier months that are closed with it; nil for none.
        var earlier: String? = nil
        /// How many disputes are open; nil for none.
        var disputes: String? = nil
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension SettlementClosingPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        func warning(_ text: String) -> HTML { "<p class=\"alert alert-warning\">\(text)</p>" }
        return consolePage(
            frame, title: t("settlement.close_title", model.month),
            body: """
                \(ConsoleChrome.head(t("settlement.close_title", model.month)))\(TierRunPage.counters(model.counters))\
                <form class="card" method="post" action="\(SitePath.settlementClosing(model.month))">\
                <div class="card-body">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.problems(model.problems))\
                \(HTML.with(model.earlier) { warning(t("settlement.earlier", $0)) })\
                \(HTML.with(model.disputes) { warning(t("settlement.still_disputed", $0)) })\
                <p>\(t("settlement.close_text"))</p>\
                \(PostingParts.buttons(t("settlement.close_now"), back: SitePath.settlement(model.month), t))\
                </div></form>
                """)
    }
}
