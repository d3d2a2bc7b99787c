import LoyaltyRules

/// How the left side of a member's page is shown, and its short form above the forms.
enum MemberPanelView {
    /// The whole panel.
    static func panel(_ panel: MemberPanel, _ frame: ConsoleFrame, revealProblem: String? = nil) -> HTML {
        let t = frame.t
        return """
            <aside class="card member-panel \(Parts.tierClass(panel.tierOrder))" aria-label="\
            \(t("member.panel"))">\
            <div class="card-body">\
            <div class="member-top"><h1>\(panel.name)</h1>\(Parts.tierBadge(panel.tierName, panel.tierOrder))\
            </div>\
            <p class="member-card-number num">\(panel.cardNumber)</p>\
            \(HTML.when(!panel.isActive, inactive(panel, frame)))\
            \(HTML.each(panel.dataNotes) { "<p class=\"alert alert-warning\">\($0)</p>" })\
            \(tierDays(panel, t))\
            \(HTML.with(panel.tierReceiptHref) {
                "<p class=\"tier-days\"><a href=\"\($0)\">\(t("tier_runs.member_receipt"))</a></p>"
            })\
            \(Parts.tierReasons(panel.tierReasons, t))\
            <p class="member-points"><span class="member-points-name">\
            \(t("member.available", panel.pointsName))</span>\
            <span class="member-points-value num">\(panel.points)</span></p>\
            \(HTML.each(panel.heldBack) { "<p class=\"tier-days\">\(Parts.sentence($0))</p>" })\
            \(Parts.debts(panel.debts, t))\
            \(expiring(panel.expiring, t))\
            \(HTML.with(panel.keeping) { Parts.keeping($0, t) })\
            \(HTML.with(panel.progress) { Parts.progress($0, t) })\
            \(benefits(panel, t))\
            \(counters(panel, t))\
            \(contacts(panel, frame, problem: revealProblem))\
            <dl class="facts facts-small">\
            \(Parts.fact(t("member.joined"), "\(Parts.number(panel.joinedOn)) · \(panel.channel)"))\
            \(Parts.fact(t("member.status"), "\(panel.status)"))\
            \(HTML.with(panel.membership) { Parts.fact(t("member.term"), Parts.sentence($0)) })</dl></div></aside>
            """
    }

    /// The contacts with the wish to see them in full; htmx swaps this part alone.
    static func contacts(_ panel: MemberPanel, _ frame: ConsoleFrame, problem: String? = nil) -> HTML {
        let t = frame.t
        return """
            <div id="contacts" class="contacts"><dl class="facts facts-small">\
            \(Parts.fact(t("member.mobile"), Parts.number(panel.mobile ?? t("member.none"))))\
            \(Parts.fact(t("member.email"), "\(panel.email ?? t("member.none"))"))</dl>\
            \(HTML.when(panel.isRevealed, "<p class=\"form-hint\">\(t("member.revealed_note"))</p>"))\
            \(HTML.when(panel.canReveal && !panel.isRevealed, reveal(panel, frame, problem: problem)))</div>
            """
    }

    /// One line with name, tier, card and points.
    static func strip(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        """
        <div class="member-strip \(Parts.tierClass(panel.tierOrder))">\
        <a class="member-strip-name" href="\(SitePath.member(panel.id))">\(panel.name)</a>\
        \(Parts.tierBadge(panel.tierName, panel.tierOrder))\
        <span class="num member-strip-card">\(panel.cardNumber)</span>\
        <span class="member-strip-points"><span class="num">\(panel.points)</span> \
        \(frame.t.name(panel.pointsName, beside: panel.points))</span></div>
        """
    }

    private static func inactive(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        "<p class=\"member-status\">\(frame.icon("alert-triangle")) \(panel.status)</p>"
    }

    private static func tierDays(_ panel: MemberPanel, _ t: Texts) -> HTML {
        guard panel.tierSince != nil || panel.tierUntil != nil else { return .empty }
        let since = panel.tierSince.map { t("member.tier_since", $0) }
        let until = panel.tierUntil.map { t("member.tier_until", $0) } ?? t("member.tier_unlimited")
        return "<p class=\"tier-days\">\([since, until].compactMap { $0 }.joined(separator: " · "))</p>"
    }

    private static func expiring(_ amounts: [ExpiringAmount], _ t: Texts) -> HTML {
        guard !amounts.isEmpty else { return "<p class=\"expiring-none\">\(t("member.expiring_none"))</p>" }
        return """
            <ul class="expiring" aria-label="\(t("member.expiring"))">\(HTML.each(amounts) { amount in
                """
                <li\(HTML.when(amount.isSoon, " class=\"soon\""))>\
                \(Parts.sentence(t("member.expires", amount.amount, amount.day)))</li>
                """
            })</ul>
            """
    }

    private static func benefits(_ panel: MemberPanel, _ t: Texts) -> HTML {
        guard !panel.benefits.isEmpty else { return .empty }
        let lines = panel.benefits.map { $0.sentences.joined(separator: t.language == .english ? "; " : "；") }
        return """
            <details class="tier-reasons"><summary>\(t("benefits.title"))</summary>\
            <ul>\(HTML.each(lines) { "<li>\(Parts.sentence($0))</li>" })</ul></details>
            """
    }

    private static func counters(_ panel: MemberPanel, _ t: Texts) -> HTML {
        guard !panel.counters.isEmpty else { return .empty }
        return """
            <p class="panel-label">\(t("member.counters"))</p><dl class="mini-counters">\
            \(HTML.each(panel.counters) {
                "<div><dt>\($0.name)</dt><dd class=\"num\">\($0.value)</dd></div>"
            })</dl>
            """
    }

    private static func reveal(_ panel: MemberPanel, _ frame: ConsoleFrame, problem: String?) -> HTML {
        let t = frame.t
        return """
            <details class="reveal"\(HTML.when(problem != nil, " open"))>\
            <summary>\(frame.icon("eye")) \(t("member.reveal"))</summary>\
            <form method="post" action="\(SitePath.reveal(panel.id))" hx-post="\(SitePath.reveal(panel.id))" \
            hx-target="#contacts" hx-swap="outerHTML">\(frame.csrfField)\
            \(TextField(
                name: "reason", label: t("member.reveal_reason"), hint: t("member.reveal_hint"),
                required: true,
                problem: problem, attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)\
            <button class="btn btn-sm" type="submit">\(t("member.reveal_submit"))</button></form></details>
            """
    }
}
