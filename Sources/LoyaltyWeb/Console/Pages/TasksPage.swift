import LoyaltyRules

/// The work list: what staff have to do for members, soonest first, and what was done last.
enum TasksPage {
    /// What the page shows.
    struct Model: Sendable {
        let open: [TaskLine]
        let done: [TaskLine]
        /// Whether this person may say that a task is done.
        let canMark: Bool
        /// The idempotency key of the forms.
        let key: String
        var problems = FormProblems.none
    }
}

extension TasksPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("tasks.title"),
            body: """
                \(ConsoleChrome.head(t("tasks.title")))<p class="lead-hint">\(t("tasks.lead"))</p>\
                \(Parts.problems(model.problems))<section class="card">\
                \(model.open.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("tasks.none"), text: t("tasks.none_text"))
                    : table(model.open, t("tasks.due"), t("tasks.mark"), isDone: true, model, frame))</section>\
                \(HTML.when(!model.done.isEmpty, done(model, frame)))
                """)
    }

    private static func done(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("tasks.done"))</h2></div>\
            \(table(model.done, t("tasks.done_at"), t("tasks.reopen"), isDone: false, model, frame))</section>
            """
    }

    private static func table(
        _ lines: [TaskLine], _ day: String, _ act: String, isDone: Bool, _ model: Model, _ frame: ConsoleFrame
    ) -> HTML {
        let t = frame.t
        return """
            <table class="rows"><thead><tr><th scope="col">\(t("tasks.task"))</th><th scope="col" class="num">\(day)</th>\
            \(HTML.when(model.canMark, "<th scope=\"col\"><span class=\"visually-hidden\">\(act)</span></th>"))</tr></thead><tbody>\
            \(HTML.each(lines) { line in
                """
                <tr><td><strong>\(line.text)</strong><br><a href="\(SitePath.member(line.member))">\(line.name)</a>\
                \(HTML.when(!line.hotel.isEmpty, " <small>\(line.hotel)</small>"))</td>\
                <td class="num\(HTML.when(line.isLast, " neg"))">\(line.day)\
                \(HTML.when(!line.doneBy.isEmpty, "<small class=\"figure-note\">\(line.doneBy)</small>"))</td>\
                \(HTML.when(model.canMark, "<td class=\"num\">\(form(line, act, isDone: isDone, model, frame))</td>"))</tr>
                """
            })</tbody></table>
            """
    }

    private static func form(_ line: TaskLine, _ act: String, isDone: Bool, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(SitePath.task(line.member, line.id))">\(frame.csrfField)\
        \(Parts.hidden("key", model.key + line.id))\(Parts.hidden("property", line.property))\
        \(Parts.hidden("done", isDone ? "yes" : "no"))\
        <button class="btn btn-sm" type="submit" aria-label="\(act): \(line.text), \(line.name)">\(act)</button></form>
        """
    }
}
