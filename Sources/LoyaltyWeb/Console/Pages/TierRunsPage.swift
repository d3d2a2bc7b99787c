import LoyaltyRules

/// The tier runs: who would go up or down on a day, and what became of it.
enum TierRunsPage {
    /// One run; figures are already formatted.
    struct Row: Sendable {
        let href: String
        /// The day for which tiers are worked out.
        let day: String
        let state: TierRunState
        let up: String
        let down: String
        let kept: String
        let warned: String
        /// How many need a person.
        let exceptions: String
    }

    /// What the page shows. Fields: `day`, `key`.
    struct Model: Sendable {
        let list: [Row]
        /// The day that stands in the form.
        let day: String
        /// Where older runs are.
        var older: String? = nil
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension TierRunsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("tier_runs.title"),
            body: """
                \(ConsoleChrome.head(t("tier_runs.title")))<p class="lead-hint">\(t("tier_runs.lead"))</p>\
                \(form(model, frame))<section class="card">\
                \(model.list.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "crown", title: t("tier_runs.none"), text: t("tier_runs.none_text"))
                    : table(model.list, t))\
                \(HTML.with(model.older) { "<p class=\"card-footer\"><a href=\"\($0)\">\(t("tier_runs.older"))</a></p>" })\
                </section>
                """)
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card run-form" method="post" action="\(SitePath.tierRuns)"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(TextField(
                name: "day", label: t("tier_runs.day"), value: model.day, type: "date",
                hint: t("tier_runs.day_hint"), required: true, problem: model.problems.fields["day"] ?? model.problems.fields["as_of"]
            ).html)\
            <button class="btn btn-primary" type="submit">\(t("tier_runs.begin"))</button></div></form>
            """
    }

    private static func table(_ rows: [Row], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("tier_runs.title"))</caption><thead><tr>\
        <th scope="col">\(t("tier_runs.day"))</th><th scope="col" class="num">\(t("tier_runs.up"))</th>\
        <th scope="col" class="num">\(t("tier_runs.down"))</th>\
        <th scope="col" class="num wide">\(t("tier_runs.kept"))</th>\
        <th scope="col" class="num wide">\(t("tier_runs.warned"))</th>\
        <th scope="col" class="num">\(t("tier_runs.exceptions"))</th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            """
            <tr><td><a class="num" href="\(row.href)">\(row.day)</a> \(TierRunParts.state(row.state, t))</td>\
            <td class="num">\(row.up)</td><td class="num">\(row.down)</td><td class="num wide">\(row.kept)</td>\
            <td class="num wide">\(row.warned)</td><td class="num">\(row.exceptions)</td></tr>
            """
        })</tbody></table>
        """
    }
}
