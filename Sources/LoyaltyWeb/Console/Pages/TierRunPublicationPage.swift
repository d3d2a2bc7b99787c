import LoyaltyRules

/// Asks once more before a tier run counts.
enum TierRunPublicationPage {
    /// What the page shows.
    struct Model: Sendable {
        let run: String
        let day: String
        let counters: [Counter]
        /// What the change is worth, in a sentence.
        let effect: String
        /// How many need a person; nil for none.
        var exceptions: String? = nil
        var problems = FormProblems.none
    }
}

extension TierRunPublicationPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("tier_runs.publish_title", model.day),
            body: """
                \(ConsoleChrome.head(t("tier_runs.publish_title", model.day)))\(TierRunPage.counters(model.counters))\
                <form class="card" method="post" action="\(SitePath.tierRunPublication(model.run))">\
                <div class="card-body">\(frame.csrfField)\
                \(Parts.problems(model.problems))\
                \(HTML.with(model.exceptions) { "<p class=\"alert alert-warning\">\(t("tier_runs.still", $0))</p>" })\
                <p>\(model.effect)</p><p>\(t("tier_runs.publish_text"))</p>\
                \(PostingParts.buttons(t("tier_runs.publish_now"), back: SitePath.tierRun(model.run), t))\
                </div></form>
                """)
    }
}
