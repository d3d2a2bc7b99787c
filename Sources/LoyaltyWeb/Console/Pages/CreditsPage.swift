import LoyaltyRules

/// What was given by hand today and this month: by whom, at which hotel, and what may still be given.
enum CreditsPage {
    /// What the page shows.
    struct Model: Sendable {
        let agents: [CreditLine]
        let hotels: [CreditLine]
        /// The usual points, named only where something else is meant.
        let pointsName: String
    }
}

extension CreditsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("credits.title"),
            body: """
                \(ConsoleChrome.head(t("credits.title"), actions: "<a class=\"btn\" href=\"\(SitePath.referrals)\">\(t("referrals.title"))</a>"))\
                <p class="lead-hint">\(t("credits.lead"))</p>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("credits.agents"))</h2></div>\
                \(model.agents.isEmpty
                    ? "<div class=\"card-body\"><p>\(t("credits.none"))</p></div>"
                    : table(model.agents, t("credits.agent"), model, t))</section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("credits.hotels"))</h2></div>\
                \(table(model.hotels, t("credits.hotel"), model, t))</section>
                """)
    }

    private static func table(_ lines: [CreditLine], _ head: String, _ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(head)</th>\
        <th scope="col" class="num">\(t("credits.today"))</th><th scope="col" class="num">\(t("credits.month"))</th>\
        </tr></thead><tbody>\(HTML.each(lines) { line in
            """
            <tr><td>\(line.name)\(HTML.when(line.asset != model.pointsName, " <small>\(line.asset)</small>"))</td>\
            \(figure(line.today))\(figure(line.month))</tr>
            """
        })</tbody></table>
        """
    }

    private static func figure(_ figure: CreditLine.Figure) -> HTML {
        """
        <td class="num\(HTML.when(figure.isUsedUp, " neg"))">\(figure.given)\
        \(HTML.with(figure.most) { " / \($0)" })\(HTML.with(figure.left) { "<small class=\"figure-note\">\($0)</small>" })</td>
        """
    }
}
