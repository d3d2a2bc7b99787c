import LoyaltyRules

/// One checkpoint of the ledger, for the papers of the night audit: printed, it is out of reach for who can change files.
enum SealPage {
    /// What the page shows.
    struct Model: Sendable {
        let number: String
        /// Day, time, range, counts.
        let facts: [NamedFigure]
        /// What entries came to, by asset and account.
        let sums: [Sum]
        /// Digests, hash, key and signature.
        let proofs: [NamedFigure]
    }

    struct Sum: Sendable {
        let asset: String
        let account: String
        let amount: String
    }
}

extension SealPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("seals.one", model.number),
            body: """
                \(SettlementParts.head(t("seals.one", model.number), back: SitePath.seals, word: t("seals.title")))\
                <p class="lead-hint no-print">\(t("seals.print"))</p>\
                <section class="card"><div class="card-body"><dl class="facts">\(facts(model.facts))</dl></div></section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("seals.sums"))</h2></div>\
                \(model.sums.isEmpty
                    ? "<div class=\"card-body\"><p>\(t("seals.nothing"))</p></div>" : table(model.sums, t))</section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("seals.proof"))</h2>\
                <dl class="facts seal-proof">\(facts(model.proofs))</dl></div></section>
                """)
    }

    private static func facts(_ facts: [NamedFigure]) -> HTML {
        HTML.each(facts) { "<div><dt>\($0.name)</dt><dd class=\"num seal-value\">\($0.value)</dd></div>" }
    }

    private static func table(_ sums: [Sum], _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("seals.asset"))</th><th scope="col">\(t("seals.account"))</th>\
        <th scope="col" class="num">\(t("seals.amount"))</th></tr></thead><tbody>\(HTML.each(sums) { sum in
            "<tr><td>\(sum.asset)</td><td class=\"seal-value\">\(sum.account)</td><td class=\"num\">\(sum.amount)</td></tr>"
        })</tbody></table>
        """
    }
}
