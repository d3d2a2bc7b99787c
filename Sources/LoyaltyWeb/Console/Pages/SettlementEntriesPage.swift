import LoyaltyRules

/// The entries behind a figure of a settlement, with cards masked, each leading to its receipt.
enum SettlementEntriesPage {
    /// An entry; figures are already formatted.
    struct Row: Sendable {
        let day: String
        let card: String
        let rule: String
        let amount: String
        let recorded: String
        let href: String
    }

    /// What the page shows.
    struct Model: Sendable {
        let month: String
        /// Hotel, kind and month of the facts, in words.
        let title: String
        let rows: [Row]
        /// Where the rest is.
        var more: String? = nil
    }
}

extension SettlementEntriesPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: model.title,
            body: """
                \(SettlementParts.head(
                    model.title, back: SitePath.settlement(model.month), word: t("settlement.of_month", model.month)))\
                <section class="card">\(model.rows.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "receipt", title: t("settlement.no_entries"), text: t("settlement.no_entries_text"))
                    : table(model, t))\
                \(HTML.with(model.more) { "<p class=\"card-footer\"><a href=\"\($0)\">\(t("settlement.more"))</a></p>" })\
                </section>
                """)
    }

    private static func table(_ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(model.title)</caption><thead><tr>\
        <th scope="col">\(t("settlement.day"))</th><th scope="col">\(t("settlement.card"))</th>\
        <th scope="col" class="wide">\(t("settlement.rule"))</th>\
        <th scope="col" class="wide">\(t("settlement.recorded"))</th>\
        <th scope="col" class="num">\(t("settlement.points"))</th>\
        <th scope="col">\(t("settlement.receipt"))</th></tr></thead><tbody>\
        \(HTML.each(model.rows) { row in
            """
            <tr><td class="num day">\(row.day)</td><td class="num day">\(row.card)</td>\
            <td class="wide">\(row.rule)</td><td class="num day wide">\(row.recorded)</td>\
            <td class="num amount">\(row.amount)</td>\
            <td><a href="\(row.href)">\(t("settlement.receipt"))<span class="visually-hidden"> \(row.card) \(row.day)</span></a></td></tr>
            """
        })</tbody></table>
        """
    }
}
