import LoyaltyRules

/// One claim: what is claimed and what fits side by side, and the answer on the same page.
enum ClaimPage {
    /// What the page shows. Fields: `way`, `answer`, `amount`, `points`.
    struct Model: Sendable {
        let panel: MemberPanel
        let id: String
        let property: String
        let line: ClaimLine
        let note: String
        /// Who told it and when, in a sentence.
        let told: String
        let finds: [ClaimFindLine]
        /// Whether this person may answer it now, or give the second word.
        let canDecide: Bool
        let canConfirm: Bool
        /// What was approved and by whom, in a sentence; nil unless it waits for a second person.
        var proposal: String? = nil
        /// From where on a second person is needed, in a sentence.
        let limits: String
        var answer = ""
        var amount = ""
        var points = ""
        /// The receipt that stands in the way of a credit.
        var firstHref: String? = nil
        var problems = FormProblems.none
        /// The idempotency key of the forms.
        let key: String
    }
}

extension ClaimPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let title = t("claims.one", model.line.number)
        return consolePage(
            frame, title: title,
            body: """
                \(MemberPanelView.strip(model.panel, frame))\(ConsoleChrome.head(title))\(Parts.problems(model.problems))\
                \(HTML.with(model.firstHref) { "<p><a href=\"\($0)\">\(t("claims.first"))</a></p>" })\
                <div class="program-grid"><div>\(facts(model, frame))\(answer(model, frame))</div>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("claims.finds"))</h2>\
                \(ClaimParts.finds(model.finds, t))</div></section></div>
                """)
    }

    private static func facts(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, line) = (frame.t, model.line)
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("claims.claimed"))</h2>\
            <dl class="facts">\(Parts.fact(t("claims.number"), Parts.number(line.number)))\
            \(Parts.fact(t("claims.place"), "\(line.place)"))\(Parts.fact(t("claims.day"), Parts.number(line.day)))\
            \(HTML.when(!line.amount.isEmpty, Parts.fact(t("claims.amount"), Parts.number(line.amount))))\
            \(HTML.when(!model.note.isEmpty, Parts.fact(t("claims.note"), "\(model.note)")))\
            \(Parts.fact(t("claims.state"), "\(line.state)"))\
            \(Parts.fact(t(line.isAnswered ? "claims.decided_at" : "claims.due"), "\(Parts.number(line.moment))\(HTML.when(line.isLate, " \(t("claims.late"))"))"))\
            \(Parts.fact(t("claims.owner"), "\(line.owner.isEmpty ? t("claims.nobody") : line.owner)"))\
            \(HTML.when(!line.answer.isEmpty, Parts.fact(t("claims.answer"), "\(line.answer)")))</dl>\
            <p class="form-hint">\(model.told)</p>\(ClaimParts.photo(line, t))\
            \(HTML.with(line.receiptHref) { "<p><a href=\"\($0)\">\(t("claims.receipt"))</a></p>" })\
            \(HTML.when(model.canDecide || model.canConfirm, small(SitePath.claimOwner(model.panel.id, model.id), t("claims.take"), model, frame)))\
            </div></section>
            """
    }

    private static func answer(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            \(HTML.with(model.proposal) { proposal in
                """
                <section class="card"><div class="card-body"><p>\(proposal)</p>\
                \(HTML.when(model.canConfirm, """
                    <form method="post" action="\(SitePath.claimConfirmation(model.panel.id, model.id))">\(frame.csrfField)\
                    \(hidden(model))<div class="form-buttons">\(button("yes", "agrees", t("claims.agree"), " btn-primary"))\
                    \(button("no", "agrees", t("claims.send_back"), ""))</div></form>
                    """))</div></section>
                """
            })\
            \(HTML.when(model.canDecide && model.proposal == nil, form(model, frame)))
            """
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.claimDecision(model.panel.id, model.id))">\
            <div class="card-body">\(frame.csrfField)\(hidden(model))\
            \(TextField(
                name: "answer", label: t("claims.answer"), value: model.answer, hint: t("claims.answer_hint"),
                problem: model.problems.fields["answer"], attributes: "maxlength=\"1000\" autocomplete=\"off\" autofocus"
            ).html)\
            <div class="field-pair">\(TextField(
                name: "amount", label: t("claims.credit_amount"), value: model.amount, optional: t("form.optional"),
                problem: model.problems.fields["amount"], attributes: "inputmode=\"decimal\" maxlength=\"20\" autocomplete=\"off\""
            ).html)\
            \(TextField(
                name: "points", label: t("claims.points"), value: model.points, optional: t("form.optional"),
                problem: model.problems.fields["points"], attributes: "inputmode=\"numeric\" maxlength=\"12\" autocomplete=\"off\""
            ).html)</div><p class="form-hint">\(model.limits)</p>\
            <div class="form-buttons">\(button("credit", "way", t("claims.credit"), " btn-primary"))\
            \(button("goodwill", "way", t("claims.goodwill"), ""))\(button("refuse", "way", t("claims.refuse"), " btn-danger"))\
            </div></div></form>
            """
    }

    private static func hidden(_ model: Model) -> HTML {
        "\(Parts.hidden("key", model.key))\(Parts.hidden("property", model.property))"
    }

    private static func button(_ value: String, _ name: String, _ word: String, _ look: String) -> HTML {
        "<button class=\"btn\(look)\" type=\"submit\" name=\"\(name)\" value=\"\(value)\">\(word)</button>"
    }

    private static func small(_ path: String, _ word: String, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(path)">\(frame.csrfField)\(hidden(model))\
        <button class="btn btn-sm" type="submit">\(word)</button></form>
        """
    }
}
