import LoyaltyRules

/// One tier run: what it found, what it is worth, and the list that a person goes through.
enum TierRunPage {
    /// A part of the list.
    struct Tab: Sendable {
        let word: String
        let href: String
        let isCurrent: Bool
    }

    /// A row of the matrix: from one tier to each, already formatted.
    struct MatrixRow: Sendable {
        let tier: TierRunLine.Step
        let counts: [String]
    }

    /// What the page shows.
    struct Model: Sendable {
        let run: String
        let day: String
        let state: TierRunState
        /// Where it came to be and who decided, in sentences.
        let facts: [String]
        let counters: [Counter]
        /// What the change is worth, in a sentence.
        let effect: String
        let matrix: [MatrixRow]
        let tabs: [Tab]
        let lines: [TierRunLine]
        /// Where the rest of the list is.
        var more: String? = nil
        var canPublish = false
        var canDiscard = false
    }
}

extension TierRunPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let path = SitePath.tierRun(model.run)
        return consolePage(
            frame, title: t("tier_runs.of_day", model.day),
            body: """
                <div id="run"\(HTML.when(
                    model.state.isRunning,
                    " hx-get=\"\(path)\" hx-select=\"#run\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""))>\
                \(ConsoleChrome.head(
                    t("tier_runs.of_day", model.day),
                    pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.tierRuns)\">\(t("tier_runs.title"))</a></p>",
                    actions: actions(model, frame)))\
                <p class="lead-hint">\(TierRunParts.state(model.state, t)) \
                \(HTML.each(model.facts) { "<span>\($0)</span> " })</p>\
                \(counters(model.counters))\
                <div class="run-grid"><section class="card"><div class="card-header"><h2 class="card-title">\
                \(t("tier_runs.matrix"))</h2></div>\(matrix(model.matrix, t))</section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("tier_runs.effect"))</h2>\
                <p>\(model.effect)</p><p class="text-secondary">\(t("tier_runs.effect_note"))</p></div></section></div>\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("tier_runs.list"))</h2></div>\
                \(tabs(model.tabs, t))\(list(model, frame))</section></div>
                """)
    }

    private static func actions(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        func post(_ path: String, _ word: String) -> HTML {
            """
            <form method="post" action="\(path)">\(frame.csrfField)\
            <button class="btn" type="submit">\(word)</button></form>
            """
        }
        return """
            \(HTML.when(model.state.isRunning, post(SitePath.tierRunContinuation(model.run), t("tier_runs.continue"))))\
            \(HTML.when(model.canDiscard, post(SitePath.tierRunDiscard(model.run), t("tier_runs.discard"))))\
            \(HTML.when(
                model.canPublish,
                Parts.button(
                    SitePath.tierRunPublication(model.run), t("tier_runs.publish"), look: "btn-primary")))
            """
    }

    static func counters(_ counters: [Counter]) -> HTML {
        """
        <ul class="counters">\(HTML.each(counters) { counter in
            """
            <li><div class="counter"><span class="counter-value num">\(counter.value)</span>\
            <span>\(counter.label)</span></div></li>
            """
        })</ul>
        """
    }

    private static func matrix(_ rows: [MatrixRow], _ t: Texts) -> HTML {
        """
        <div class="scroll-x" tabindex="0" role="region" aria-label="\(t("tier_runs.matrix"))"><table class="rows">\
        <caption class="visually-hidden">\(t("tier_runs.matrix_caption"))</caption><thead><tr>\
        <th scope="col">\(t("tier_runs.from_to"))</th>\
        \(HTML.each(rows) { "<th scope=\"col\" class=\"num\">\($0.tier.name)</th>" })</tr></thead><tbody>\
        \(HTML.each(Array(rows.enumerated())) { place, row in
            """
            <tr><th scope="row">\(Parts.tierBadge(row.tier.name, row.tier.order))</th>\
            \(HTML.each(Array(row.counts.enumerated())) { column, count in
                "<td class=\"num\(HTML.when(column == place, " run-same"))\">\(count)</td>"
            })</tr>
            """
        })</tbody></table></div>
        """
    }

    private static func tabs(_ tabs: [Tab], _ t: Texts) -> HTML {
        """
        <nav class="tabs" aria-label="\(t("tier_runs.list"))">\(HTML.each(tabs) { tab in
            "<a href=\"\(tab.href)\"\(HTML.when(tab.isCurrent, " aria-current=\"page\""))>\(tab.word)</a>"
        })</nav>
        """
    }

    private static func list(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.lines.isEmpty else {
            return ConsoleChrome.empty(
                frame, icon: "check", title: t("tier_runs.nobody"), text: t("tier_runs.nobody_text"))
        }
        return """
            \(TierRunParts.lines(model.lines, t))\
            \(HTML.with(model.more) { "<p class=\"card-footer\"><a href=\"\($0)\">\(t("tier_runs.more"))</a></p>" })
            """
    }
}
