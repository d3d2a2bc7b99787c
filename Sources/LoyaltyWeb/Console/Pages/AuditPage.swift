import LoyaltyRules

/// Audit and access log: who did what, and who looked at whom.
enum AuditPage {
    struct Line: Sendable {
        let at: String
        let who: String
        let what: String
        /// The page of the member; nil where it concerns none.
        let memberHref: String?
        let reason: String
    }

    /// What the page shows. Fields of the filter: `kind`, `member`, `actor`, `operation`, `from`.
    struct Model: Sendable {
        let looks: Bool
        var member = ""
        var actor = ""
        var operation = ""
        var from = ""
        let lines: [Line]
        let older: String?
        var problems = FormProblems.none
    }
}

extension AuditPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("audit.title"),
            body: """
                \(ConsoleChrome.head(t("audit.title")))<p class="lead-hint">\(t("audit.lead"))</p>\
                \(Parts.problems(model.problems))\
                <form class="card" method="get" action="\(SitePath.audit)"><div class="card-body">\
                \(SelectField(
                    name: "kind", label: t("audit.kind"),
                    choices: [Choice(value: "changes", label: t("audit.changes")), Choice(value: "looks", label: t("audit.looks"))],
                    value: model.looks ? "looks" : "changes"
                ).html)\
                \(TextField(name: "member", label: t("audit.member"), value: model.member, optional: t("form.optional"), problem: model.problems.fields["member"], attributes: "maxlength=\"100\" autocomplete=\"off\"").html)\
                \(TextField(name: "actor", label: t("audit.actor"), value: model.actor, hint: t("audit.actor_hint"), optional: t("form.optional"), attributes: "maxlength=\"60\" autocomplete=\"off\"").html)\
                \(TextField(name: "operation", label: t("audit.operation"), value: model.operation, hint: t("audit.operation_hint"), optional: t("form.optional"), attributes: "maxlength=\"60\" autocomplete=\"off\"").html)\
                \(TextField(name: "from", label: t("audit.from"), value: model.from, type: "date", optional: t("form.optional"), problem: model.problems.fields["from"]).html)\
                <button class="btn btn-primary" type="submit">\(t("audit.show"))</button></div></form>\
                \(lines(model, frame))
                """)
    }

    private static func lines(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.lines.isEmpty else { return "<section class=\"card\"><div class=\"card-body\"><p>\(t("audit.none"))</p></div></section>" }
        return """
            <section class="card"><table class="rows"><thead><tr><th scope="col">\(t("audit.at"))</th><th scope="col">\(t("audit.actor"))</th>\
            <th scope="col">\(model.looks ? t("audit.seen") : t("audit.operation"))</th><th scope="col">\(t("privacy.why"))</th></tr></thead><tbody>\
            \(HTML.each(model.lines) { line in
                """
                <tr><td class="num">\(line.at)</td><td>\(line.who)</td><td>\(line.what)\
                \(HTML.with(line.memberHref) { " <a href=\"\($0)\">\(t("audit.open_member"))</a>" })</td><td>\(line.reason)</td></tr>
                """
            })</tbody></table>\(HTML.with(model.older) { "<div class=\"card-body\"><a class=\"btn\" href=\"\($0)\">\(t("audit.older"))</a></div>" })</section>
            """
    }
}
