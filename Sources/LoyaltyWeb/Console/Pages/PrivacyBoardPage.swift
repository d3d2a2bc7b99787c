import LoyaltyRules

/// What whoever answers for personal data has to do: requests by their last day, what is over, and the registers.
enum PrivacyBoardPage {
    /// A request that waits.
    struct Request: Sendable {
        let member: String
        let name: String
        let kind: String
        let due: String
        let left: String
        let isLate: Bool
    }

    /// What is over by the schedule.
    struct Item: Sendable {
        let title: String
        let keptFrom: String
        let count: String
    }

    struct Entry: Sendable {
        let subject: String
        let data: String
        let measures: String
        let days: String
    }

    struct Register: Sendable {
        let kind: String
        let title: String
        let entries: [Entry]
    }

    /// What the page shows. Fields of the form: `kind`, `subject`, `data`, `measures`, `on`, `until`.
    struct Model: Sendable {
        let requests: [Request]
        /// Nothing for who may not remove it.
        let items: [Item]
        let registers: [Register]
        let kinds: [Choice]
        let today: String
        let canManage: Bool
        /// By when the privacy policy in force was to be looked at again; nil where that is still to come.
        var overdue: String? = nil
        var problems = FormProblems.none
        let key: String
    }
}

extension PrivacyBoardPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("privacy.board"),
            body: """
                \(ConsoleChrome.head(t("privacy.board")))<p class="lead-hint">\(t("privacy.board_lead"))</p>\
                \(HTML.when(model.canManage, """
                    <p><a href="\(SitePath.policies)">\(t("policy.title"))</a>\
                    \(HTML.with(model.overdue) { " · <strong class=\"neg\">\(t("policy.review_due", $0))</strong>" })</p>
                    """))\
                \(Parts.problems(model.problems))\(requests(model, t))\
                \(HTML.when(model.canManage, retention(model, frame)))\
                \(HTML.when(model.canManage, registers(model, frame)))
                """)
    }

    private static func requests(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(t("privacy.waiting"))</h2>\
        \(HTML.when(model.requests.isEmpty, "<p>\(t("privacy.none_waiting"))</p>"))</div>\
        \(HTML.when(!model.requests.isEmpty, """
            <table class="rows"><thead><tr><th scope="col">\(t("privacy.ask"))</th>\
            <th scope="col" class="num">\(t("privacy.due_head"))</th></tr></thead><tbody>\
            \(HTML.each(model.requests) { request in
                """
                <tr><td><strong>\(request.kind)</strong><br><a href="\(SitePath.privacy(request.member))">\(request.name)</a></td>\
                <td class="num\(HTML.when(request.isLate, " neg"))">\(request.due)\
                <small class="figure-note">\(request.left)</small></td></tr>
                """
            })</tbody></table>
            """))</section>
        """
    }

    private static func retention(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("privacy.retention"))</h2>\
            <p>\(t("privacy.retention_text"))</p></div><table class="rows"><thead><tr><th scope="col">\(t("privacy.data"))</th>\
            <th scope="col" class="num">\(t("privacy.kept_from"))</th><th scope="col" class="num">\(t("privacy.over"))</th></tr></thead><tbody>\
            \(HTML.each(model.items) { item in
                "<tr><td>\(item.title)</td><td class=\"num\">\(item.keptFrom)</td><td class=\"num\">\(item.count)</td></tr>"
            })</tbody></table><div class="card-body"><form method="post" action="\(SitePath.retention)">\(frame.csrfField)\
            \(Parts.hidden("key", model.key))<button class="btn" type="submit">\(t("privacy.remove"))</button></form></div></section>
            """
    }

    private static func registers(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            \(HTML.each(model.registers) { register in
                """
                <section class="card"><div class="card-body"><h2 class="section-title">\(register.title)</h2>\
                \(HTML.when(register.entries.isEmpty, "<p>\(t("privacy.no_entries"))</p>"))\
                \(HTML.each(register.entries) { entry in
                    """
                    <p><strong>\(entry.subject)</strong> · <span class="num">\(entry.days)</span><br>\(entry.data)<br>\(entry.measures)</p>
                    """
                })</div></section>
                """
            })\
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("privacy.add_entry"))</h2>\
            <form method="post" action="\(SitePath.registers)">\(frame.csrfField)\(Parts.hidden("key", model.key + "r"))\
            \(SelectField(name: "kind", label: t("privacy.register"), choices: model.kinds, required: true, problem: model.problems.fields["kind"]).html)\
            \(TextField(name: "subject", label: t("privacy.subject"), required: true, problem: model.problems.fields["subject"], attributes: "maxlength=\"300\"").html)\
            \(TextField(name: "data", label: t("privacy.data"), required: true, problem: model.problems.fields["data"], attributes: "maxlength=\"300\"").html)\
            \(TextField(name: "measures", label: t("privacy.measures"), optional: t("form.optional"), attributes: "maxlength=\"300\"").html)\
            \(TextField(name: "on", label: t("privacy.on"), value: model.today, type: "date", required: true, problem: model.problems.fields["on"]).html)\
            \(TextField(name: "until", label: t("privacy.until"), type: "date", optional: t("form.optional"), problem: model.problems.fields["until"]).html)\
            <button class="btn btn-primary" type="submit">\(t("privacy.add_entry"))</button></form></div></section>
            """
    }
}
