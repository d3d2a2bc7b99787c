import LoyaltyRules

/// What is set aside of a member's points, each with a way to release it.
enum HoldLines {
    static func section(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        guard !panel.holds.isEmpty else { return .empty }
        let t = frame.t
        return """
            <section class="card" aria-label="\(t("hold.title"))"><div class="card-body">\
            <h2 class="section-title">\(t("hold.title"))</h2>\
            <ul class="rewards">\(HTML.each(panel.holds) { line($0, frame) })</ul></div></section>
            """
    }

    private static func line(_ hold: HoldLine, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <li><div class="reward-words"><strong>\(hold.subject ?? t("hold.no_subject"))</strong>\
            <small>\(Parts.sentence(t("hold.until", hold.until)))</small>\
            \(HTML.with(hold.releaseHref) { release($0, frame) })</div>\
            <div class="reward-price">\(Parts.number(hold.amount))\
            \(HTML.with(hold.captureHref) { "<a class=\"btn btn-sm\" href=\"\($0)\">\(t("hold.use"))</a>" })</div></li>
            """
    }

    private static func release(_ href: String, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details class="reveal"><summary>\(t("hold.release"))</summary>\
            <form method="post" action="\(href)">\(frame.csrfField)\
            \(TextField(
                name: "reason", label: t("hold.release_reason"), required: true,
                attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)\
            <button class="btn btn-sm" type="submit">\(t("hold.release_submit"))</button></form></details>
            """
    }
}
