import LoyaltyRules

/// A member's cards: what each can be used for, what can be done with it, the PIN, and what happened.
enum CardsPage {
    /// What the page shows. Fields: `card`, `step`, `cause`, `printed`, `waives`, `reason`; `kind`, `printed` for another kind;
    /// `pin`, `reason` for the PIN.
    struct Model: Sendable {
        let panel: MemberPanel
        let cards: [CardLine]
        let history: [CardHistoryLine]
        /// What is known of the PIN, in words.
        let pin: String
        let hasPIN: Bool
        /// The kinds of which the member may get one.
        let kinds: [Choice]
        let causes: [Choice]
        let canWaive: Bool
        var printed = ""
        var reason = ""
        var problems = FormProblems.none
        /// The idempotency key of these forms, field `key`.
        let key: String
    }
}

extension CardsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let body: HTML = """
            \(Parts.problems(model.problems))\(HTML.each(model.cards) { card($0, model, frame) })\
            \(HTML.when(!model.kinds.isEmpty, another(model, frame)))\(HTML.when(!model.cards.isEmpty, pin(model, frame)))
            """
        return consolePage(
            frame, title: t("cards.title"),
            body: PostingParts.layout(
                model.panel, title: t("cards.title"), form: body, preview: history(model.history, t), frame))
    }

    private static func card(_ line: CardLine, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title num">\(line.grouped)</h2>\
            <p>\(line.kind)\(HTML.when(!line.partner.isEmpty, " · \(line.partner)")) · \
            <strong\(HTML.when(!line.isUsable, " class=\"neg\""))>\(line.use)</strong> · \(t("cards.issued", line.issued))\
            \(HTML.with(line.lastDay) { " · \(t("cards.last_day", $0))" })</p>\
            \(HTML.when(line.isUsable, "<p><a href=\"\(SitePath.cardCarrier(model.panel.id, line.number))\">\(t("carrier.title"))</a></p>"))\
            \(HTML.when(!line.steps.isEmpty, steps(line, model, frame)))</div></section>
            """
    }

    private static func steps(_ line: CardLine, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems, tail) = (frame.t, model.problems.fields, line.number.suffix(4))
        return """
            <form method="post" action="\(SitePath.cardSteps(model.panel.id))">\(frame.csrfField)\
            \(Parts.hidden("key", "\(model.key)-\(tail)"))\(Parts.hidden("card", line.number))\
            <details\(HTML.when(!problems.isEmpty, " open"))><summary>\(t("cards.more"))</summary>\
            \(SelectField(name: "cause", label: t("cards.cause"), choices: model.causes, placeholder: t("cards.cause_plain"), id: "cause-\(tail)").html)\
            \(TextField(
                name: "printed", label: t("cards.printed"), value: model.printed, hint: t("cards.printed_hint"),
                optional: t("form.optional"), problem: problems["printed"],
                attributes: "maxlength=\"200\" autocomplete=\"off\" data-own-scan", id: "printed-\(tail)"
            ).html)\
            \(TextField(
                name: "reason", label: t("cards.reason"), value: model.reason, hint: t("cards.reason_hint"),
                optional: t("form.optional"), problem: problems["reason"], attributes: "maxlength=\"200\" autocomplete=\"off\"",
                id: "reason-\(tail)"
            ).html)\
            \(HTML.when(model.canWaive, waiver(String(tail), t)))</details>\
            <div class="form-buttons">\(HTML.each(line.steps) { step in
                "<button class=\"btn\" type=\"submit\" name=\"step\" value=\"\(step.value)\">\(step.label)\(HTML.with(step.fee) { " · \($0)" })</button>"
            })</div></form>
            """
    }

    private static func waiver(_ tail: String, _ t: Texts) -> HTML {
        """
        <div class="field-check"><label class="form-check"><input class="form-check-input" type="checkbox" name="waives" \
        value="yes" id="f-waives-\(tail)"><span class="form-check-label">\(t("cards.waive"))</span></label></div>
        """
    }

    private static func another(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.cards(model.panel.id))"><div class="card-body">\
            <h2 class="section-title">\(t("cards.another"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key + "-new"))\
            \(SelectField(
                name: "kind", label: t("cards.kind"), choices: model.kinds, placeholder: t("form.choose"), required: true,
                problem: model.problems.fields["kind"]
            ).html)\
            \(TextField(
                name: "printed", label: t("cards.printed"), hint: t("cards.printed_hint"), optional: t("form.optional"),
                problem: model.problems.fields["printed"], attributes: "maxlength=\"200\" autocomplete=\"off\" data-own-scan",
                id: "printed-new"
            ).html)\
            <button class="btn" type="submit">\(t("cards.hand_out"))</button></div></form>
            """
    }

    private static func pin(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        let digits: HTML = "inputmode=\"numeric\" maxlength=\"12\" autocomplete=\"off\" data-own-scan"
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("cards.pin"))</h2><p>\(model.pin)</p>\
            \(HTML.when(model.hasPIN, """
                <form method="post" action="\(SitePath.pinCheck(model.panel.id))">\(frame.csrfField)\
                \(TextField(
                    name: "tried", label: t("cards.pin_try"), type: "password", required: true, problem: problems["tried"],
                    attributes: digits
                ).html)<button class="btn" type="submit">\(t("cards.pin_check"))</button></form>
                """))\
            <form method="post" action="\(SitePath.pin(model.panel.id))">\(frame.csrfField)\(Parts.hidden("key", model.key + "-pin"))\
            \(TextField(
                name: "pin", label: t("cards.pin_new"), type: "password", hint: t("cards.pin_hint"), required: true,
                problem: problems["pin"], attributes: digits
            ).html)\
            \(TextField(
                name: "shown", label: t("cards.pin_reason"), required: true, problem: problems["shown"],
                attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)<button class="btn" type="submit">\(t("cards.pin_save"))</button></form></div></section>
            """
    }

    private static func history(_ lines: [CardHistoryLine], _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(t("cards.history"))</h2>\
        \(HTML.when(lines.isEmpty, "<p class=\"nothing\">\(t("cards.history_none"))</p>"))\
        <ul class="plain-list">\(HTML.each(lines) { line in
            """
            <li><strong>\(line.what)</strong>\(HTML.when(!line.fee.isEmpty, " · \(line.fee)"))<br>\
            <small><span class="num">\(line.card)</span> · \(line.moment) · \(line.who)</small></li>
            """
        })</ul></div></section>
        """
    }
}
