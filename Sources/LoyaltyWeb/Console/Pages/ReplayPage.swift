import LoyaltyRules
import LoyaltyService

/// Where a replay is started, and waited for.
enum ReplayPage {
    /// What the page shows. Fields: `source` and the one that it names, `from`, `to`.
    struct Model: Sendable {
        var source = ReplaySource.document
        /// The open drafts, and the one that is chosen.
        var drafts: [Choice] = []
        var draft = ""
        /// The published versions, newest first.
        var versions: [Choice] = []
        var version = ""
        let document: String
        var from = ""
        var to = ""
        var runs: [ReplayShelf.Run] = []
        var problems = FormProblems.none
    }

    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("replay.title"),
            body: """
                \(ConsoleChrome.head(t("replay.title")))<p class="text-secondary">\(t("replay.lead"))</p>\
                <form class="card replay-form" method="post" action="\(SitePath.replay)" \
                enctype="multipart/form-data"><div class="card-body">\
                \(frame.csrfField)\(Parts.problems(model.problems))\(ReplaySourceFields(model: model, t: t).html)\
                <div class="replay-days">\(day("from", model.from, model, t))\(day("to", model.to, model, t))</div>\
                <button class="btn btn-primary" type="submit">\(t("replay.start"))</button></div></form>\
                \(recent(model.runs, t))
                """)
    }

    private static func day(_ name: String, _ value: String, _ model: Model, _ t: Texts) -> HTML {
        let (label, hint) =
            name == "from" ? (t("replay.from"), t("replay.from_hint")) : (t("replay.to"), t("replay.to_hint"))
        return TextField(
            name: name, label: label, value: value, type: "date", hint: hint, problem: model.problems.fields[name]
        ).html
    }

    private static func recent(_ runs: [ReplayShelf.Run], _ t: Texts) -> HTML {
        guard !runs.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("replay.recent"))</h2></div>\
            <ul class="card-body replay-runs">\(HTML.each(runs) { run in
                "<li><a href=\"\(SitePath.replay(run.id))\">\(title(run, t))</a> \(state(run, t))</li>"
            })</ul></section>
            """
    }

    /// A run that has no result (yet).
    static func waiting(_ run: ReplayShelf.Run, _ frame: ConsoleFrame, _ service: Texts) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("replay.title"),
            body: """
                \(ConsoleChrome.head(
                    title(run, t), pretitle: "<p class=\"pretitle\">\(t("replay.title"))</p>",
                    actions: Parts.button(SitePath.replay, t("replay.again"))))\
                <section class="card"><div class="card-body">\(progress(run, t))\
                \(HTML.with(failure(run, service)) { "<p class=\"text-danger\">\($0)</p>" })\
                \(HTML.when(run.isRunning, """
                    <div class="replay-actions">\(Parts.button(SitePath.replay(run.id), t("replay.refresh")))\
                    <form method="post" action="\(SitePath.replayCancel(run.id))">\(frame.csrfField)\
                    <button class="btn" type="submit">\(t("replay.cancel"))</button></form></div>
                    """))</div></section>
                """)
    }

    /// How far it is; asks again each second where a script runs.
    static func progress(_ run: ReplayShelf.Run, _ t: Texts) -> HTML {
        guard case .running(let done, let all) = run.state else { return "<p>\(state(run, t))</p>" }
        let words = t("replay.progress", Formats.grouped(done), Formats.grouped(all))
        return """
            <div hx-get="\(SitePath.replay(run.id))" hx-trigger="every 1s" hx-swap="outerHTML" role="status">\
            <p>\(state(run, t)) \(words)</p>\
            <progress class="replay-progress" max="\(String(max(all, 1)))" value="\(String(done))" aria-label="\(words)">\
            </progress></div>
            """
    }

    /// What is tried, so that one replay is told from another.
    static func title(_ run: ReplayShelf.Run, _ t: Texts) -> String {
        switch run.source {
        case .text: run.title.text(in: t.language)
        case .file(let name): name
        case .draft(_, let revision, let title): title + " · " + t("draft.revision", String(revision))
        case .version(let number): t("version.title", String(number))
        }
    }

    private static func state(_ run: ReplayShelf.Run, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch run.state {
            case .running: (t("replay.running"), "state-running")
            case .done: (t("replay.done"), "state-done")
            case .cancelled: (t("replay.cancelled"), "state-reversed")
            case .failed: (t("replay.failed"), "state-failed")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }

    private static func failure(_ run: ReplayShelf.Run, _ service: Texts) -> String? {
        guard case .failed(let error) = run.state else { return nil }
        if let refusal = error as? Refusal { return RefusalText.sentence(refusal, service, program: nil) }
        guard let input = error as? InvalidInput else { return "" }
        return input.problems.map { service.text("input." + $0.key, $0.values) }.joined(separator: " ")
    }
}
