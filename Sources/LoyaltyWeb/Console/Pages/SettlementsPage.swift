import LoyaltyRules

/// The months of settlement between the hotels.
enum SettlementsPage {
    /// One month and currency; figures are already formatted.
    struct Row: Sendable {
        let href: String
        let month: String
        let state: SettlementMonthState
        let charged: String
        let credited: String
        let program: String
        /// How many disputes are open; nil for none.
        var disputes: String? = nil
    }

    /// What the page shows.
    struct Model: Sendable {
        let list: [Row]
        /// Whether the program in force names transfer prices.
        var hasPrices = true
        /// Whether the totals of all hotels are shown.
        var showsTotals = true
        /// Where earlier months are.
        var older: String? = nil
    }
}

extension SettlementsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("settlement.title"),
            body: """
                \(ConsoleChrome.head(t("settlement.title")))<p class="lead-hint">\(t("settlement.lead"))</p>\
                \(HTML.when(!model.hasPrices, "<p class=\"alert alert-warning\">\(t("settlement.no_prices"))</p>"))\
                <section class="card">\
                \(model.list.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "coins", title: t("settlement.none"), text: t("settlement.none_text"))
                    : table(model, t))\
                \(HTML.with(model.older) { "<p class=\"card-footer\"><a href=\"\($0)\">\(t("settlement.older"))</a></p>" })\
                </section>
                """)
    }

    private static func table(_ model: Model, _ t: Texts) -> HTML {
        func totals(_ cells: HTML) -> HTML { HTML.when(model.showsTotals, cells) }
        return """
            <table class="rows"><caption class="visually-hidden">\(t("settlement.title"))</caption><thead><tr>\
            <th scope="col">\(t("settlement.month"))</th><th scope="col">\(t("settlement.state"))</th>\
            \(totals("""
                <th scope="col" class="num wide">\(t("settlement.charged"))</th>\
                <th scope="col" class="num wide">\(t("settlement.credited"))</th>\
                <th scope="col" class="num">\(t("settlement.program"))</th>
                """))</tr></thead><tbody>\
            \(HTML.each(model.list) { row in
                """
                <tr><td><a class="num" href="\(row.href)">\(row.month)</a></td>\
                <td>\(SettlementParts.state(row.state, t))\
                \(HTML.with(row.disputes) { " <span class=\"state state-reversed\">\($0)</span>" })</td>\
                \(totals("""
                    <td class="num wide">\(row.charged)</td><td class="num wide">\(row.credited)</td>\
                    <td class="num">\(row.program)</td>
                    """))</tr>
                """
            })</tbody></table>
            """
    }
}
