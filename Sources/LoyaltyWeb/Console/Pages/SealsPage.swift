import LoyaltyRules

/// The checkpoints of the ledger: whether all is as it was sealed, where they are kept, and the newest of them.
enum SealsPage {
    /// What the page shows.
    struct Model: Sendable {
        /// Whether the last verification found all as it was; nil before the first.
        let isSound: Bool?
        /// What differs, in English, as the log has it.
        var difference: String? = nil
        let facts: [NamedFigure]
        let lines: [SealLine]
    }
}

extension SealsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("seals.title"),
            body: """
                \(SettlementParts.head(t("seals.title"), back: SitePath.jobs, word: t("jobs.title")))\
                <p class="lead-hint">\(t("seals.lead"))</p>\(state(model, t))\
                <section class="card"><div class="card-body"><dl class="facts">\(HTML.each(model.facts) { fact in
                    "<div><dt>\(fact.name)</dt><dd class=\"num seal-value\">\(fact.value)</dd></div>"
                })</dl></div></section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("seals.list"))</h2></div>\
                \(model.lines.isEmpty
                    ? "<div class=\"card-body\"><p>\(t("seals.none"))</p></div>" : table(model.lines, t))</section>
                """)
    }

    private static func state(_ model: Model, _ t: Texts) -> HTML {
        switch model.isSound {
        case true: "<p class=\"alert alert-success\">\(t("seals.sound"))</p>"
        case false:
            """
            <p class="alert alert-danger" role="alert">\(t("seals.broken")) \
            \(HTML.with(model.difference) { "<span lang=\"en\">\($0)</span>" })</p>
            """
        default: "<p class=\"alert alert-warning\">\(t("seals.unverified"))</p>"
        }
    }

    private static func table(_ lines: [SealLine], _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col" class="num">\(t("seals.number"))</th>\
        <th scope="col">\(t("seals.day"))</th><th scope="col" class="seal-wide">\(t("seals.at"))</th>\
        <th scope="col" class="num">\(t("seals.operations"))</th><th scope="col" class="num">\(t("seals.entries"))</th>\
        <th scope="col" class="seal-wide">\(t("seals.hash"))</th></tr></thead><tbody>\(HTML.each(lines) { line in
            """
            <tr><td class="num"><a href="\(line.href)">\(line.number)</a></td><td>\(line.day)</td><td class="seal-wide">\(line.sealedAt)</td>\
            <td class="num">\(line.operations)</td><td class="num">\(line.entries)</td><td class="seal-wide">\(line.hash)</td></tr>
            """
        })</tbody></table>
        """
    }
}
