import LoyaltyRules

/// A file of members: how far it is, what stands in it, who fetched it.
enum ListFilePage {
    /// What the page shows.
    struct Model: Sendable {
        let id: String
        let state: String
        let isRunning: Bool
        let isReady: Bool
        let facts: [NamedFigure]
        /// Who fetched it, and when.
        let fetches: [NamedFigure]
    }
}

extension ListFilePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, path) = (frame.t, SitePath.listFile(model.id))
        let title = t("lists.file_title", model.id)
        return consolePage(
            frame, title: title,
            body: """
                <div id="list-file"\(HTML.when(
                    model.isRunning, " hx-get=\"\(path)\" hx-select=\"#list-file\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""))>\
                \(ConsoleChrome.head(title, pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.listFiles)\">\(t("lists.files"))</a></p>"))\
                <p class="lead-hint" role="status"><strong>\(model.state)</strong></p>\
                <section class="card"><div class="card-body"><dl class="facts">\
                \(HTML.each(model.facts) { Parts.fact($0.name, "\($0.value)") })</dl>\
                \(HTML.when(model.isRunning, button(SitePath.listFileRest(model.id), t("lists.rest"), frame)))\
                \(HTML.when(model.isReady, button(SitePath.listFileFetch(model.id), t("lists.fetch"), frame)))</div></section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("lists.fetched"))</h2>\
                \(HTML.when(model.fetches.isEmpty, "<p class=\"nothing\">\(t("lists.fetched_none"))</p>"))\
                <ul class="plain-list">\(HTML.each(model.fetches) { "<li><strong>\($0.name)</strong><br><small>\($0.value)</small></li>" })</ul>\
                </div></section></div>
                """)
    }

    private static func button(_ path: String, _ word: String, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(path)">\(frame.csrfField)<button class="btn btn-primary" type="submit">\(word)</button></form>
        """
    }
}
