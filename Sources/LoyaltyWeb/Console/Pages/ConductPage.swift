import LoyaltyRules

/// One case about conduct: what is said, what the ladder proposes, and each person's step on the same page.
enum ConductPage {
    /// What the page shows. Fields: `sanction`, `until`, `notice`, `appeal`, `answer`.
    struct Model: Sendable {
        /// What the reader may do next.
        enum Step: Sendable { case decide, confirm, appeal, answer }

        let panel: MemberPanel
        let line: ConductLine
        let step: Step?
        let sanctions: [Choice]
        var sanction = ""
        /// Why this sanction is offered first, in a sentence.
        let ladder: String
        /// How many stays and bills earned nothing because of it; empty for none.
        var withheld = ""
        var until = ""
        /// What was typed into the words of the step.
        var words = ""
        var problems = FormProblems.none
        let key: String
    }
}

extension ConductPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("conduct.one"),
            body: """
                \(MemberPanelView.strip(model.panel, frame))\(ConsoleChrome.head(t("conduct.one")))\
                \(Parts.problems(model.problems))<div class="program-grid"><div>\(facts(model, t))</div>\
                <div>\(step(model, frame))</div></div>
                """)
    }

    private static func facts(_ model: Model, _ t: Texts) -> HTML {
        let line = model.line
        func said(_ label: String, _ text: String) -> HTML { HTML.when(!text.isEmpty, Parts.fact(t(label), "\(text)")) }
        func words(_ label: String, _ text: String) -> HTML {
            HTML.when(!text.isEmpty, "<p class=\"form-hint\">\(t(label))</p><p>\(text)</p>")
        }
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(line.kind)</h2><dl class="facts">\
            \(Parts.fact(t("conduct.state"), "\(line.state)"))\(said("conduct.sanction", line.sanction))\
            \(said("conduct.place", line.place))\(said("conduct.withheld", model.withheld))</dl>\
            \(words("conduct.evidence", line.evidence))\(words("conduct.notice", line.notice))\
            \(words("conduct.appeal", line.appeal))\(words("conduct.answer", line.answer))\
            \(HTML.each(line.steps) { "<p class=\"form-hint\">\($0)</p>" })</div></section>
            """
    }

    private static func step(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, member, id) = (frame.t, model.panel.id, model.line.id)
        switch model.step {
        case nil: return "<p class=\"lead-hint\">\(t("conduct.nothing_to_do"))</p>"
        case .decide: return decision(model, frame)
        case .confirm:
            return form(SitePath.conductConfirmation(member, id), t("conduct.confirm_lead"), "", model, frame, buttons: """
                \(button("agrees", "yes", t("claims.agree"), " btn-primary"))\
                \(button("agrees", "no", t("claims.send_back"), ""))
                """)
        case .appeal:
            return form(
                SitePath.conductAppeal(member, id), t("conduct.appeal_lead"),
                ConductParts.words(
                    "appeal", t("conduct.appeal"), value: model.words, problem: model.problems.fields["appeal"]), model, frame,
                buttons: button("step", "appeal", t("conduct.appeal_now"), ""))
        case .answer:
            return form(
                SitePath.conductAnswer(member, id), t("conduct.answer_lead"),
                ConductParts.words(
                    "answer", t("conduct.answer"), value: model.words, hint: t("claims.answer_hint"),
                    problem: model.problems.fields["answer"]), model, frame,
                buttons: """
                    \(button("lifts", "yes", t("conduct.lift"), " btn-primary"))\
                    \(button("lifts", "no", t("conduct.uphold"), ""))
                    """)
        }
    }

    private static func decision(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let fields: HTML = """
            <p>\(model.ladder)</p>\(SelectField(
                name: "sanction", label: t("conduct.sanction"), choices: model.sanctions, value: model.sanction,
                problem: model.problems.fields["sanction"]
            ).html)\
            \(TextField(
                name: "until", label: t("conduct.last_day"), value: model.until, type: "date", hint: t("conduct.last_day_hint"),
                optional: t("form.optional"), problem: model.problems.fields["until"]
            ).html)\
            \(ConductParts.words(
                "notice", t("conduct.notice"), value: model.words, hint: t("conduct.notice_hint"),
                problem: model.problems.fields["notice"]))
            """
        return form(
            SitePath.conductDecision(model.panel.id, model.line.id), t("conduct.decide_lead"), fields, model, frame,
            buttons: button("step", "decide", t("conduct.decide"), " btn-primary"))
    }

    private static func form(
        _ path: String, _ lead: String, _ fields: HTML, _ model: Model, _ frame: ConsoleFrame, buttons: HTML
    ) -> HTML {
        """
        <form class="card" method="post" action="\(path)"><div class="card-body">\(frame.csrfField)\
        \(Parts.hidden("key", model.key))<p>\(lead)</p>\(fields)<div class="form-buttons">\(buttons)</div></div></form>
        """
    }

    private static func button(_ name: String, _ value: String, _ word: String, _ look: String) -> HTML {
        "<button class=\"btn\(look)\" type=\"submit\" name=\"\(name)\" value=\"\(value)\">\(word)</button>"
    }
}
