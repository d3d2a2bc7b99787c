import LoyaltyRules

/// The queue of cases about conduct.
enum ConductsPage {
    /// What the page shows.
    struct Model: Sendable {
        let lines: [ConductLine]
        /// Those decided instead of those that wait.
        let isDecided: Bool
    }
}

extension ConductsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("conduct.title"),
            body: """
                \(ConsoleChrome.head(t("conduct.title")))<p class="lead-hint">\(t("conduct.lead"))</p>\
                <nav class="tabs" aria-label="\(t("conduct.title"))">\
                \(tab(SitePath.conduct, t("conduct.waiting"), !model.isDecided))\
                \(tab(SitePath.conduct + "?state=decided", t("conduct.decided"), model.isDecided))</nav>\
                <section class="card">\(model.lines.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("conduct.none"), text: t("conduct.none_text"))
                    : ConductParts.table(model.lines, t))</section>
                """)
    }

    private static func tab(_ href: String, _ word: String, _ isHere: Bool) -> HTML {
        "<a href=\"\(href)\"\(HTML.when(isHere, " aria-current=\"page\""))>\(word)</a>"
    }
}
