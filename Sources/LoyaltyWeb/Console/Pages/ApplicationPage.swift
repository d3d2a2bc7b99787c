import LoyaltyRules

/// One application: what was told, who may be the same person, and the answer.
enum ApplicationPage {
    /// What the page shows. Field of the answer: `reason`.
    struct Model: Sendable {
        let id: String
        let name: String
        let state: String
        let facts: [(name: String, value: String)]
        let duplicates: [MemberLine]
        let isOpen: Bool
        var memberHref: String? = nil
        var problems = FormProblems.none
        let key: String
    }
}

extension ApplicationPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("joining.application"),
            body: """
                \(ConsoleChrome.head(model.name.isEmpty ? t("joining.application") : model.name))\(Parts.problems(model.problems))\
                <div class="posting-layout"><section class="card"><div class="card-body"><h2 class="section-title">\
                \(t("joining.told"))</h2><dl class="facts">\(Parts.fact(t("member.status"), "\(model.state)"))\
                \(HTML.each(model.facts) { Parts.fact($0.name, "\($0.value)") })</dl>\
                \(HTML.with(model.memberHref) { "<p><a class=\"btn\" href=\"\($0)\">\(t("joining.state_approved"))</a></p>" })\
                \(HTML.when(model.isOpen, answer(model, frame)))</div></section>\
                <aside class="enrol-side">\(EnrolPage.duplicates(model.duplicates, frame))</aside></div>
                """)
    }

    private static func answer(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        func form(_ path: String, _ decision: String, _ body: HTML) -> HTML {
            """
            <form method="post" action="\(path)">\(frame.csrfField)\(Parts.hidden("key", model.key + decision))\
            \(HTML.when(!decision.isEmpty, Parts.hidden("decision", decision)))\(body)</form>
            """
        }
        return """
            \(form(SitePath.applicationReview(model.id), "", "<button class=\"btn\" type=\"submit\">\(t("joining.take"))</button>"))\
            \(form(
                SitePath.applicationDecision(model.id), "approve",
                "<button class=\"btn btn-primary\" type=\"submit\">\(t("joining.approve"))</button>"))\
            \(form(
                SitePath.applicationDecision(model.id), "reject",
                """
                \(TextField(
                    name: "reason", label: t("joining.reject_reason"), required: true, problem: model.problems.fields["reason"],
                    attributes: "maxlength=\"300\" autocomplete=\"off\""
                ).html)<button class="btn" type="submit">\(t("joining.reject"))</button>
                """))
            """
    }
}
