import LoyaltyRules

/// Members by conditions: the panel, the conditions as chips, who was found, saved views.
enum MembersPage {
    /// What the page shows. Fields: those of `FilterPanel`; `title`, `shared`, `default`, `conditions` for a view.
    struct Model: Sendable {
        let fields: FilterFields
        let chips: [FilterChip]
        /// How many were found, in words; nil before anything was asked.
        let count: String?
        let lines: [MemberLine]
        let next: String?
        /// The page is shorter than it could be, and there may be more behind it.
        let isShort: Bool
        let views: [MemberViewLine]
        /// The present conditions as an address writes them.
        let conditions: String
        let filesHref: String
        let pointsHref: String
        let canKeep: Bool
        let canShare: Bool
        let canExport: Bool
        var viewProblem: String?
        /// The idempotency key of the form of a view, field `key`.
        let key: String
    }
}

extension MembersPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("found.title"),
            body: """
                \(ConsoleChrome.head(t("found.title"), pretitle: """
                    <p class="pretitle"><a href="\(SitePath.search)">\(t("search.title"))</a></p>
                    """, actions: HTML.when(model.canExport, """
                    <a class="btn" href="\(SitePath.listFiles)">\(frame.icon("file-spreadsheet")) \(t("lists.files"))</a>
                    """)))<p class="lead-hint">\(t("found.lead"))</p>\(panel(model, frame))\
                \(MemberViewList.list(model, frame))\(HTML.when(!model.chips.isEmpty, chips(model, frame)))\
                \(HTML.with(model.count) { found($0, model, frame) })
                """)
    }

    /// Closed once somebody was found, so that they are seen without scrolling.
    private static func panel(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <details class="filter-box"\(HTML.when(model.lines.isEmpty, " open"))><summary>\(frame.t("found.panel"))</summary>\
        \(FilterPanel.form(model.fields, frame))</details>
        """
    }

    private static func chips(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <ul class="chips filter-chips" aria-label="\(frame.t("found.conditions"))">\(HTML.each(model.chips) { chip in
            """
            <li>\(chip.words) <a href="\(chip.href)" aria-label="\(frame.t("found.without_this", chip.words))">\(frame.icon("x"))</a></li>
            """
        })</ul>
        """
    }

    private static func found(_ count: String, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-header"><h2 class="card-title" role="status">\(count)</h2>\
            \(HTML.when(model.canExport && !model.lines.isEmpty, """
                <div class="page-actions"><a class="btn btn-sm" href="\(model.filesHref)">\(frame.icon("file-spreadsheet")) \(t("found.export"))</a>\
                <a class="btn btn-sm" href="\(model.pointsHref)">\(frame.icon("gift")) \(t("found.give"))</a></div>
                """))</div>\
            \(model.lines.isEmpty && model.next == nil
                ? ConsoleChrome.empty(frame, icon: "search", title: t("found.none"), text: t("found.none_text"))
                : MemberLines.list(model.lines, frame))\
            \(HTML.when(model.isShort, "<p class=\"lead-hint\">\(t("found.short"))</p>"))\
            \(HTML.with(model.next) { "<p class=\"card-footer\"><a class=\"btn\" href=\"\($0)\" rel=\"next\">\(t("found.next"))</a></p>" })</section>
            """
    }
}
