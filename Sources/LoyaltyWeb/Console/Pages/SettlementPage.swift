import LoyaltyRules

/// One month of settlement: what each hotel issued and honoured, what it owes or is owed, and what came late.
enum SettlementPage {
    /// A hotel and asset; figures are already formatted.
    struct Row: Sendable {
        let name: String
        let issued: SettlementFigure
        let goodwill: SettlementFigure
        let sold: SettlementFigure
        let honoured: SettlementFigure
        let charged: String
        let credited: String
        let net: String
        var owes = false
        /// The dispute that is open: its reason.
        var dispute: String? = nil
        /// Where a dispute is opened or resolved.
        var disputeHref: String? = nil
    }

    /// What was recorded after its own month was closed.
    struct LateLine: Sendable {
        let name: String
        let kind: String
        let factMonth: String
        let points: SettlementFigure
        let amount: String
    }

    /// A step of a dispute, in sentences.
    struct Step: Sendable {
        let name: String
        let isOpen: Bool
        let reason: String
        let told: String
    }

    /// What the page shows.
    struct Model: Sendable {
        let month: String
        let state: SettlementMonthState
        /// Who closed it and when, or until when it runs.
        let fact: String
        /// The sums of all hotels; empty for who may not see all.
        let counters: [Counter]
        let rows: [Row]
        /// What belongs to the program itself, in sentences.
        var own: [String] = []
        var late: [LateLine] = []
        var steps: [Step] = []
        var canClose = false
        /// The prices of the version in force, in sentences.
        var prices: [String] = []
    }
}

extension SettlementPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("settlement.of_month", model.month),
            body: """
                \(SettlementParts.head(
                    t("settlement.of_month", model.month), back: SitePath.settlements, word: t("settlement.title"),
                    actions: actions(model, t)))\
                <p class="lead-hint">\(SettlementParts.state(model.state, t)) <span>\(model.fact)</span></p>\
                \(HTML.when(!model.counters.isEmpty, TierRunPage.counters(model.counters)))\
                \(hotels(model, frame))\(late(model, t))\(steps(model, t))\(words(model, t))
                """)
    }

    private static func actions(_ model: Model, _ t: Texts) -> HTML {
        """
        \(Parts.button(SitePath.settlementFile(model.month, "settlement.xlsx"), t("settlement.workbook")))\
        \(Parts.button(
            model.canClose ? SitePath.settlementClosing(model.month) : nil, t("settlement.close"), look: "btn-primary"))
        """
    }

    private static func hotels(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.rows.isEmpty else {
            let empty = ConsoleChrome.empty(
                frame, icon: "coins", title: t("settlement.nothing"), text: t("settlement.nothing_text"))
            return "<section class=\"card\">\(empty)</section>"
        }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("settlement.hotels"))</h2>\
            \(csv(model, "hotels", t("settlement.hotels"), t))</div>\
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(t("settlement.hotels"))"><table class="rows">\
            <caption class="visually-hidden">\(t("settlement.of_month", model.month))</caption><thead><tr>\
            <th scope="col">\(t("settlement.hotel"))</th><th scope="col" class="num">\(t("settlement.issued"))</th>\
            <th scope="col" class="num wide">\(t("settlement.goodwill"))</th>\
            <th scope="col" class="num wide">\(t("settlement.sold"))</th>\
            <th scope="col" class="num">\(t("settlement.honoured"))</th>\
            <th scope="col" class="num wide">\(t("settlement.charged"))</th>\
            <th scope="col" class="num wide">\(t("settlement.credited"))</th>\
            <th scope="col" class="num">\(t("settlement.net"))</th></tr></thead><tbody>\
            \(HTML.each(model.rows) { row($0, t) })</tbody></table></div></section>
            """
    }

    private static func row(_ row: Row, _ t: Texts) -> HTML {
        """
        <tr><th scope="row">\(row.name)\(dispute(row, t))</th>\
        <td class="num">\(SettlementParts.figure(row.issued))</td>\
        <td class="num wide">\(SettlementParts.figure(row.goodwill))</td>\
        <td class="num wide">\(SettlementParts.figure(row.sold))</td>\
        <td class="num">\(SettlementParts.figure(row.honoured))</td>\
        <td class="num wide">\(row.charged)</td><td class="num wide">\(row.credited)</td>\
        <td class="num amount">\(row.net)<small>\(row.owes ? t("settlement.owes") : t("settlement.is_owed"))</small></td></tr>
        """
    }

    /// Whether the hotel disputes its lines, and the way to do so.
    private static func dispute(_ row: Row, _ t: Texts) -> HTML {
        let word = row.dispute == nil ? t("settlement.dispute") : t("settlement.resolve")
        let reason: HTML =
            row.dispute.map { reason in
                """
                <small><span class="state state-reversed">\(t("settlement.disputed"))</span> \(reason)</small>
                """
            } ?? .empty
        let way: HTML =
            row.disputeHref.map { href in
                """
                <small><a href="\(href)">\(word)<span class="visually-hidden"> \(row.name)</span></a></small>
                """
            } ?? .empty
        return "\(reason)\(way)"
    }

    private static func late(_ model: Model, _ t: Texts) -> HTML {
        guard !model.late.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("settlement.late"))</h2>\
            \(csv(model, "lines", t("settlement.lines"), t))</div>\
            <p class="card-body text-secondary">\(t("settlement.late_text"))</p>\
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(t("settlement.late"))"><table class="rows">\
            <caption class="visually-hidden">\(t("settlement.late"))</caption><thead><tr>\
            <th scope="col">\(t("settlement.hotel"))</th><th scope="col">\(t("settlement.fact_month"))</th>\
            <th scope="col" class="num">\(t("settlement.points"))</th>\
            <th scope="col" class="num">\(t("settlement.amount"))</th></tr></thead><tbody>\
            \(HTML.each(model.late) { line in
                """
                <tr><th scope="row">\(line.name)<small>\(line.kind)</small></th><td class="num day">\(line.factMonth)</td>\
                <td class="num">\(SettlementParts.figure(line.points))</td><td class="num">\(line.amount)</td></tr>
                """
            })</tbody></table></div></section>
            """
    }

    private static func steps(_ model: Model, _ t: Texts) -> HTML {
        guard !model.steps.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("settlement.disputes"))</h2></div>\
            <ul class="run-lines">\(HTML.each(model.steps) { step in
                """
                <li class="run-line"><div class="run-line-head"><strong>\(step.name)</strong> \
                <span class="state \(step.isOpen ? "state-reversed" : "state-done")">\
                \(step.isOpen ? t("settlement.disputed") : t("settlement.resolved"))</span></div>\
                <p>\(step.reason)</p><p class="text-secondary">\(step.told)</p></li>
                """
            })</ul></section>
            """
    }

    /// How it is worked out, in words.
    private static func words(_ model: Model, _ t: Texts) -> HTML {
        let sentences = model.prices + [t("settlement.how_month"), t("settlement.how_ended")] + model.own
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("settlement.how"))</h2>\
            <ul>\(HTML.each(sentences) { "<li>\($0)</li>" })</ul></div></section>
            """
    }

    private static func csv(_ model: Model, _ table: String, _ name: String, _ t: Texts) -> HTML {
        """
        <a class="replay-file" href="\(SitePath.settlementFile(model.month, table + ".csv"))" download>\
        \(t("settlement.csv"))<span class="visually-hidden"> \(name)</span></a>
        """
    }
}
