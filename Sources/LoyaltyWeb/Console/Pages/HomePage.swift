import LoyaltyRules

/// The front desk's home: one search box and what happened lately.
enum HomePage {
    /// What the page shows.
    struct Model: Sendable {
        /// The hotel's business day, `2026-11-22`.
        let day: String
        let counters: [Counter]
        /// Members this person opened or served last.
        let recent: [MemberLine]
    }
}

extension HomePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("home.title"),
            body: """
                <section class="hero"><p class="hero-day"><span class="num">\(model.day)</span> · \
                \(frame.propertyName)</p>\
                <h1>\(t("home.greeting", frame.userName))</h1>\
                <div class="hero-search">\(ConsoleChrome.search(frame, autofocus: true))</div>\
                <p class="hero-hint">\(frame.icon("scan")) \(t("home.scan_hint"))</p>\
                <div class="hero-actions">\
                <a class="btn btn-primary" href="\(SitePath.enrolment)">\(frame.icon("user-plus")) \
                \(t("home.enrol")) \
                <kbd>Alt N</kbd></a>\
                <a class="btn" href="\(SitePath.searchForBill)">\(frame.icon("receipt")) \(t("home.bill")) \
                <kbd>Alt P</kbd></a>\
                <a class="btn" href="\(SitePath.program)">\(frame.icon("crown")) \(t("home.program"))</a>\
                </div></section>\
                \(counters(model.counters))\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("home.recent"))\
                </h2></div>\
                \(model.recent.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "history", title: t("home.recent_none"),
                        text: t("home.recent_none_text"))
                    : MemberLines.list(model.recent, frame))</section>
                """)
    }

    private static func counters(_ counters: [Counter]) -> HTML {
        guard !counters.isEmpty else { return .empty }
        return """
            <ul class="counters">\(HTML.each(counters) { counter in
                let inside: HTML =
                    "<span class=\"counter-value num\">\(counter.value)</span><span>\(counter.label)</span>"
                return counter.href.map { "<li><a class=\"counter\" href=\"\($0)\">\(inside)</a></li>" }
                    ?? "<li><div class=\"counter\">\(inside)</div></li>"
            })</ul>
            """
    }
}
