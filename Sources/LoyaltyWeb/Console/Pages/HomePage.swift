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
        /// Drafts of the program that wait for this person's approval.
        var drafts: [DraftLine] = []
        /// What waits for this person.
        var notices: [Notice] = []
        /// Whether the program gives staff something to do.
        var hasTasks = false
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
                \(action(.enrol, SitePath.enrolment, "user-plus", t("home.enrol"), key: "Alt N", frame))\
                \(action(.bill, SitePath.searchForBill, "receipt", t("home.bill"), key: "Alt P", frame))\
                \(action(.program, SitePath.program, "crown", t("home.program"), frame))\
                \(HTML.when(model.hasTasks, action(.tasks, SitePath.tasks, "check", t("nav.tasks"), frame)))\
                \(action(.claims, SitePath.claims, "alert-triangle", t("nav.claims"), frame))\
                \(action(.conduct, SitePath.conduct, "lock", t("nav.conduct"), frame))\
                \(HTML.when(frame.entries.contains(.cards), action(.cards, SitePath.cardStock, "id-badge-2", t("nav.cards"), frame)))\
                \(action(.claims, SitePath.approvals, "check", t("approvals.title"), frame))\
                \(action(.credits, SitePath.credits, "gift", t("nav.credits"), frame))\
                \(action(.members, SitePath.profiles, "user", t("profiles.title"), frame))\
                \(action(.joining, SitePath.joining, "user-plus", t("nav.joining"), frame))\
                \(action(.privacy, SitePath.privacy, "eye", t("nav.privacy"), frame))\
                \(action(.audit, SitePath.outliers, "search", t("outliers.title"), frame))\
                \(action(.audit, SitePath.audit, "history", t("nav.audit"), frame))</div></section>\
                \(HTML.each(model.notices, NoticeParts.notice))\(drafts(model.drafts, t))\(counters(model.counters))\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("home.recent"))\
                </h2></div>\
                \(model.recent.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "history", title: t("home.recent_none"),
                        text: t("home.recent_none_text"))
                    : MemberLines.list(model.recent, frame))</section>
                """)
    }

    /// A button for what this person may do; the first thing to do stands out.
    private static func action(
        _ entry: Nav, _ href: String, _ icon: String, _ word: String, key: String? = nil,
        _ frame: ConsoleFrame
    ) -> HTML {
        HTML.when(
            frame.entries.contains(entry),
            """
            <a class="btn\(HTML.when(entry == .enrol, " btn-primary"))" href="\(href)">\(frame.icon(icon)) \
            \(word)\(HTML.with(key) { " <kbd>\($0)</kbd>" })</a>
            """)
    }

    private static func drafts(_ drafts: [DraftLine], _ t: Texts) -> HTML {
        guard !drafts.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("home.drafts"))</h2></div>\
            \(VersionParts.drafts(drafts, t))</section>
            """
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
