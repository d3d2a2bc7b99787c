import LoyaltyRules

/// The daily jobs: when each was done, how it went, and a button that begins it now.
enum JobsPage {
    /// What the page shows.
    struct Model: Sendable {
        /// When the server does them by itself, in a sentence.
        let schedule: String
        let lines: [JobLine]
        /// The tier run that waits for a decision.
        var waiting: Notice? = nil
        /// Whether this person may begin a job.
        var canBegin = false
        var problems = FormProblems.none

        /// Whether something is going on by itself.
        var isRunning: Bool { lines.contains { $0.state == .running } }
    }
}

extension JobsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("jobs.title"),
            body: """
                \(ConsoleChrome.head(
                    t("jobs.title"), actions: Parts.button(SitePath.seals, t("jobs.seal_open"))))<p class="lead-hint">\(model.schedule)</p>\
                \(Parts.problems(model.problems))\
                <div id="jobs"\(HTML.when(
                    model.isRunning,
                    " hx-get=\"\(SitePath.jobs)\" hx-select=\"#jobs\" hx-trigger=\"every 2s\" hx-swap=\"outerHTML\""))>\
                \(HTML.with(model.waiting, NoticeParts.notice))\
                <section class="card"><ul class="run-lines">\(HTML.each(model.lines) { line($0, model, frame) })</ul>\
                </section></div>
                """)
    }

    private static func line(_ line: JobLine, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <li class="run-line job-line"><div class="job-line-words"><h2 class="section-title">\(line.name) \
            \(HTML.with(line.state) { state($0, t) })</h2><p class="text-secondary">\(line.text)</p>\
            <dl class="job-facts">\(HTML.each(line.facts) { fact in
                "<div><dt>\(fact.name)</dt><dd class=\"num\">\(fact.value)</dd></div>"
            })</dl>\
            \(HTML.with(line.failure) { "<p class=\"job-failure\" lang=\"en\">\($0)</p>" })</div>\
            \(HTML.when(model.canBegin && line.state != .running, begin(line, frame)))</li>
            """
    }

    private static func begin(_ line: JobLine, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(line.beginHref)">\(frame.csrfField)\
        <button class="btn" type="submit" aria-label="\(frame.t("jobs.begin_this", line.name))">\
        \(frame.t("jobs.begin"))</button></form>
        """
    }

    private static func state(_ state: JobLineState, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch state {
            case .running: (t("jobs.running"), "state-running")
            case .done: (t("jobs.done"), "state-done")
            case .failed: (t("jobs.failed"), "state-failed")
            case .stopped: (t("jobs.stopped"), "state-reversed")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }
}
