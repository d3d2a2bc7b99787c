import LoyaltyRules

/// Members found for a query: a whole page, or the live list below the search box.
enum SearchPage {
    /// What the page shows.
    struct Model: Sendable {
        let query: String
        let results: [MemberLine]
        /// More were found than are shown.
        let tooMany: Bool
        /// A found member leads to the bill form instead of the member's page.
        var forBill = false
    }
}

extension SearchPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let title = model.forBill ? t("search.title_bill") : t("search.title")
        return consolePage(
            frame, title: title,
            body: """
                \(ConsoleChrome.head(title, actions: "\(model.forBill ? HTML.empty : conditions(frame))\(enrolButton(frame))"))\
                \(HTML.when(model.forBill, "<p class=\"lead-hint\">\(t("search.bill_hint"))</p>"))\
                \(model.query.isEmpty ? start(model, frame) : found(model, frame))
                """)
    }

    /// The live list below the search box, for htmx.
    static func partial(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        if model.query.isEmpty { return .empty }
        if model.results.isEmpty { return "<p class=\"no-result\">\(t("search.none", model.query))</p>" }
        return """
            \(MemberLines.list(model.results, frame) { href($0, model) })\
            <p class="result-foot">\(model.tooMany ? t("search.too_many") : t("search.keys"))</p>
            """
    }

    private static func start(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <form class="card search-start" action="\(SitePath.search)" method="get"><div class="card-body">\
        \(HTML.when(model.forBill, Parts.hidden("for", "bill")))\
        \(TextField(
            name: "q", label: frame.t("search.label"), type: "search", hint: frame.t("search.hint"),
            required: true,
            attributes: "autofocus maxlength=\"100\" autocomplete=\"off\""
        ).html)\
        <button class="btn btn-primary" type="submit">\(frame.icon("search")) \(frame.t("search.submit"))\
        </button>\
        </div></form>
        """
    }

    private static func found(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.results.isEmpty else {
            return """
                <section class="card">\(ConsoleChrome.empty(
                    frame, icon: "search", title: t("search.none", model.query), text: t("search.none_text"),
                    action: enrolButton(frame)))</section>
                """
        }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\
            \(t("search.count", String(model.results.count), model.query))</h2></div>\
            \(MemberLines.list(model.results, frame) { href($0, model) })\
            \(HTML.when(
                model.tooMany, "<p class=\"card-footer\">\(t("search.too_many"))</p>"))</section>
            """
    }

    private static func href(_ line: MemberLine, _ model: Model) -> String {
        model.forBill ? SitePath.bill(line.id) : SitePath.member(line.id)
    }

    private static func conditions(_ frame: ConsoleFrame) -> HTML {
        "<a class=\"btn\" href=\"\(SitePath.members)\">\(frame.icon("users")) \(frame.t("found.title"))</a>"
    }

    private static func enrolButton(_ frame: ConsoleFrame) -> HTML {
        guard frame.entries.contains(.enrol) else { return .empty }
        return """
            <a class="btn btn-primary" href="\(SitePath.enrolment)">\(frame.icon("user-plus")) \
            \(frame.t("home.enrol"))</a>
            """
    }
}
