import LoyaltyRules

/// The imports that were run.
enum ImportsPage {
    /// How an import went.
    enum Status: Sendable { case running, done, reversed, failed }

    /// One import; counts are already formatted.
    struct Row: Sendable {
        let name: String
        /// `2026-11-22 03:00`.
        let startedAt: String
        let status: Status
        let read: String
        let posted: String
        /// Cancelled stays and no-shows, kept without points.
        let noted: String
        let parked: String
        /// Where the rows that could not be used are.
        var parkedHref: String? = nil
    }

    /// What the page shows.
    struct Model: Sendable {
        let list: [Row]
    }
}

extension ImportsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("imports.title"),
            body: """
                \(ConsoleChrome.head(t("imports.title")))<section class="card">\
                \(model.list.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "file-spreadsheet", title: t("imports.none"),
                        text: t("imports.none_text"),
                        action: "<p><code>tessera import stays FILE --mapping MAPPING --dry-run</code></p>")
                    : table(model.list, t))</section>
                """)
    }

    private static func table(_ rows: [Row], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("imports.title"))</caption><thead><tr>\
        <th scope="col">\(t("imports.name"))</th><th scope="col" class="wide">\(t("imports.started"))</th>\
        <th scope="col" class="num">\(t("imports.read"))</th><th scope="col" class="num">\
        \(t("imports.posted"))</th>\
        <th scope="col" class="num wide">\(t("imports.noted"))</th>\
        <th scope="col" class="num">\(t("imports.parked"))</th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            """
            <tr><td><span class="wrap-anywhere">\(row.name)</span> \(status(row.status, t))\
            <small class="narrow num">\(row.startedAt)</small></td><td class="wide num day">\(row.startedAt)\
            </td>\
            <td class="num">\(row.read)</td><td class="num">\(row.posted)</td><td class="num wide">\
            \(row.noted)</td>\
            <td class="num">\(parked(row, t))</td></tr>
            """
        })</tbody></table><p class="card-footer text-secondary">\(t("imports.note"))</p>
        """
    }

    private static func parked(_ row: Row, _ t: Texts) -> HTML {
        guard let href = row.parkedHref else { return "\(row.parked)" }
        return """
            <a class="parked" href="\(href)" aria-label="\(t("imports.parked_file", row.parked))">\
            \(row.parked)</a>
            """
    }

    private static func status(_ status: Status, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch status {
            case .running: (t("imports.running"), "state-running")
            case .done: (t("imports.done"), "state-done")
            case .reversed: (t("imports.reversed"), "state-reversed")
            case .failed: (t("imports.failed"), "state-failed")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }
}
