import LoyaltyRules

/// The queue of claims about missing points: what waits by when its answer is due, or what was answered.
enum ClaimsPage {
    /// What the page shows. Fields of the search: `state`, `number`, `day`, `member`, `place`.
    struct Model: Sendable {
        let lines: [ClaimLine]
        /// More was found than is shown.
        let tooMany: Bool
        let states: [Choice]
        var state = ""
        var number = ""
        var day = ""
        var member = ""
        let places: [Choice]
        var place = ""
        var problems = FormProblems.none
    }
}

extension ClaimsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("claims.title"),
            body: """
                \(ConsoleChrome.head(t("claims.title")))<p class="lead-hint">\(t("claims.lead"))</p>\
                \(Parts.problems(model.problems))\(search(model, t))<section class="card">\
                \(model.lines.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("claims.none"), text: t("claims.none_text"))
                    : table(model, t))</section>\
                \(HTML.when(model.tooMany, "<p class=\"lead-hint\">\(t("claims.too_many"))</p>"))
                """)
    }

    private static func search(_ model: Model, _ t: Texts) -> HTML {
        """
        <form class="card" method="get" action="\(SitePath.claims)" role="search"><div class="card-body">\
        <div class="field-pair">\(SelectField(
            name: "state", label: t("claims.state"), choices: model.states, value: model.state
        ).html)\
        \(TextField(
            name: "number", label: t("claims.number"), value: model.number, optional: t("form.optional"),
            attributes: "maxlength=\"64\" autocomplete=\"off\""
        ).html)\
        \(TextField(
            name: "member", label: t("claims.member"), value: model.member, optional: t("form.optional"),
            problem: model.problems.fields["member"], attributes: "maxlength=\"100\" autocomplete=\"off\""
        ).html)\
        \(TextField(
            name: "day", label: t("claims.day"), value: model.day, type: "date", optional: t("form.optional"),
            problem: model.problems.fields["day"]
        ).html)\
        \(SelectField(
            name: "place", label: t("claims.place"), choices: model.places, value: model.place,
            placeholder: t("claims.everywhere")
        ).html)</div><button class="btn" type="submit">\(t("claims.search"))</button></div></form>
        """
    }

    private static func table(_ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("claims.claim"))</th><th scope="col">\(t("claims.what"))</th>\
        <th scope="col">\(t("claims.state"))</th><th scope="col" class="num">\(t(model.state == "decided" ? "claims.decided_at" : "claims.due"))</th></tr></thead><tbody>\
        \(HTML.each(model.lines) { line in
            """
            <tr><td><a href="\(line.href)"><strong>\(line.number)</strong></a><br><small>\(line.name)</small></td>\
            <td>\(line.place)<br><small>\(line.day)\(HTML.when(!line.amount.isEmpty, " · \(line.amount)"))</small></td>\
            <td>\(line.state)\(HTML.when(!line.owner.isEmpty, "<br><small>\(line.owner)</small>"))</td>\
            <td class="num\(HTML.when(line.isLate, " neg"))">\(line.moment)\
            \(HTML.when(line.isLate, "<small class=\"figure-note\">\(t("claims.late"))</small>"))</td></tr>
            """
        })</tbody></table>
        """
    }
}
