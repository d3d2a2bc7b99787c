import LoyaltyRules

/// Points that were given to a list: how far it is, and how each member fared.
enum BulkCreditPage {
    /// What the page shows.
    struct Model: Sendable {
        let id: String
        let facts: [NamedFigure]
        let isRunning: Bool
        let canGoOn: Bool
        let lines: [BulkCreditLine]
    }
}

extension BulkCreditPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, path) = (frame.t, SitePath.bulkCredit(model.id))
        let title = t("lists.points")
        return consolePage(
            frame, title: title,
            body: """
                <div id="bulk-credit"\(HTML.when(
                    model.isRunning, " hx-get=\"\(path)\" hx-select=\"#bulk-credit\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""))>\
                \(ConsoleChrome.head(title, pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.bulkCredits)\">\(t("lists.points"))</a></p>"))\
                <section class="card"><div class="card-body"><dl class="facts">\
                \(HTML.each(model.facts) { Parts.fact($0.name, "\($0.value)") })</dl>\
                \(HTML.when(model.isRunning && model.canGoOn, """
                    <form method="post" action="\(SitePath.bulkCreditRest(model.id))">\(frame.csrfField)\
                    <button class="btn" type="submit">\(t("lists.rest"))</button></form>
                    """))</div></section><section class="card"><div class="card-body">\(list(model.lines))</div></section></div>
                """)
    }

    /// Members and how they fared.
    static func list(_ lines: [BulkCreditLine]) -> HTML {
        """
        <ul class="plain-list">\(HTML.each(lines) { line in
            let outcome: HTML = line.href.map { "<a href=\"\($0)\">\(line.outcome)</a>" } ?? "\(line.outcome)"
            return """
                <li><strong>\(line.name)</strong> <small class="num">\(line.card)</small><br>\
                <small\(HTML.when(line.isRefused, " class=\"neg\""))>\(outcome)</small></li>
                """
        })</ul>
        """
    }
}
