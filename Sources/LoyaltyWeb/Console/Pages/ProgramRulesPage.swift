import LoyaltyRules

/// The earning rules of a document, each with what is wrong with it or with what it stands in the way of.
enum ProgramRulesPage {
    /// One rule.
    struct Rule: Sendable {
        let name: String
        let id: String
        /// What it does, each part with its name.
        let facts: [NamedFigure]
        let findings: [FindingLine]
    }

    /// What the page shows.
    struct Model: Sendable {
        var rules: [Rule]
        /// What concerns no single rule: tiers, rewards, assets.
        let others: [FindingLine]
        let problemCount: Int
        let warningCount: Int
        /// The draft whose rules they are; nil for the version in force.
        var draft: (title: String, href: String)? = nil
    }

    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("rules.title"),
            body: """
                \(ConsoleChrome.head(
                    t("rules.title"),
                    pretitle: """
                        <p class="pretitle"><a href="\(SitePath.program)">\(t("nav.program"))</a>\
                        \(HTML.with(model.draft) { " · <a href=\"\($0.href)\">\($0.title)</a>" })</p>
                        """))\
                <p class="lead-hint">\
                \(t("draft.finding_sum", String(model.problemCount), String(model.warningCount)))</p>\
                \(HTML.when(!model.others.isEmpty, others(model.others, t)))\
                \(HTML.each(model.rules) { rule($0, t) })
                """,
            styles: ["program.css"])
    }

    private static func rule(_ rule: Rule, _ t: Texts) -> HTML {
        """
        <section class="card rule"><div class="card-header"><h2 class="card-title">\(rule.name)\
        \(HTML.when(rule.name != rule.id, " <code>\(rule.id)</code>"))</h2></div><div class="card-body"><dl class="facts">\
        \(HTML.each(rule.facts) { Parts.fact($0.name, "\($0.value)") })</dl>\
        \(HTML.when(!rule.findings.isEmpty, list(rule.findings, t)))</div></section>
        """
    }

    private static func others(_ findings: [FindingLine], _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-header"><h2 class="card-title">\(t("rules.others"))</h2></div>\
        <div class="card-body">\(list(findings, t))</div></section>
        """
    }

    private static func list(_ findings: [FindingLine], _ t: Texts) -> HTML {
        """
        <ul class="findings">\(HTML.each(findings) { finding in
            """
            <li class="\(finding.isProblem ? "is-problem" : "is-warning")">\
            <strong>\(finding.isProblem ? t("draft.problem") : t("draft.warning"))</strong> \(finding.text)</li>
            """
        })</ul>
        """
    }
}
