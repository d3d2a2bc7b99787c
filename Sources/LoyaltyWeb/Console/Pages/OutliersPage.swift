import LoyaltyRules

/// Whose work at accounts was unlike that of the others.
enum OutliersPage {
    /// Somebody who stands out, in words.
    struct Line: Sendable {
        let who: String
        let work: String
        /// Why it is told, in a sentence.
        let why: String
        /// What it came to.
        let points: String
        /// The page of the member who was favoured; nil where none was.
        var memberHref: String? = nil
    }

    /// What the page shows.
    struct Model: Sendable {
        let lines: [Line]
        let days: String
    }
}

extension OutliersPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("outliers.title"),
            body: """
                \(ConsoleChrome.head(t("outliers.title")))<p class="lead-hint">\(t("outliers.lead", model.days))</p>\
                <section class="card">\(model.lines.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("outliers.none"), text: t("outliers.none_text"))
                    : table(model, t))</section>
                """)
    }

    private static func table(_ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("outliers.who"))</th><th scope="col">\(t("outliers.why"))</th>\
        <th scope="col" class="num">\(t("outliers.points"))</th></tr></thead><tbody>\
        \(HTML.each(model.lines) { line in
            """
            <tr><td><strong>\(line.who)</strong><br><small>\(line.work)</small></td>\
            <td>\(line.why)\(HTML.with(line.memberHref) { "<br><a href=\"\($0)\">\(t("outliers.member"))</a>" })</td>\
            <td class="num">\(line.points)</td></tr>
            """
        })</tbody></table>
        """
    }
}
