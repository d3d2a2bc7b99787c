import LoyaltyRules

/// The personal data of a member: consents, limits, requests, correction, copy, erasure.
enum PrivacyPage {
    /// A purpose with what the member said of it.
    struct Consent: Sendable {
        let purpose: String
        let title: String
        let granted: Bool
        /// When, where and to which text, in words; nil when it was never asked.
        let said: String?
        let canChange: Bool
    }

    /// Something that the member asked.
    struct Request: Sendable {
        let id: String
        let title: String
        let state: String
        let opened: String
        let question: String?
        let answer: String?
        let isOpen: Bool
        let isErasure: Bool
    }

    struct Limit: Sendable {
        let kind: String
        let title: String
        /// Until when and why, in words; nil when it does not hold.
        let holds: String?
    }

    /// What the page shows.
    struct Model: Sendable {
        let panel: MemberPanel
        let consents: [Consent]
        let limits: [Limit]
        let requests: [Request]
        let kinds: [Choice]
        let blockers: [String]
        /// The first day on which the member can be forgotten, in words; nil when it can be done now.
        let erasable: String?
        let erased: String?
        /// Whether this person answers for personal data.
        let canManage: Bool
        /// The end of the membership; nil when it has ended.
        let closing: ClosingPart?
        var problems = FormProblems.none
        let key: String
    }
}

extension PrivacyPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let live = model.erased == nil
        return consolePage(
            frame, title: t("privacy.title"),
            body: """
                <div class="member-layout">\(MemberPanelView.panel(model.panel, frame))<div class="member-main">\
                \(Parts.problems(model.problems))\
                \(HTML.with(model.erased) { "<p class=\"alert alert-warning\">\($0)</p>" })\
                \(card(t("privacy.requests"), requests(model, frame)))\
                \(HTML.with(model.closing) { card(t("closing.title"), $0.html(frame)) })\
                \(HTML.when(live, card(t("member.consents"), consents(model, frame))))\
                \(HTML.when(live && model.canManage, manage(model, frame)))</div></div>
                """)
    }

    private static func card(_ title: String, _ body: HTML) -> HTML {
        "<section class=\"card\"><div class=\"card-body\"><h2 class=\"section-title\">\(title)</h2>\(body)</div></section>"
    }

    private static func form(_ path: String, _ suffix: String, _ model: Model, _ frame: ConsoleFrame, _ body: HTML) -> HTML {
        "<form method=\"post\" action=\"\(path)\">\(frame.csrfField)\(Parts.hidden("key", model.key + suffix))\(body)</form>"
    }

    private static func button(_ word: String, look: String = "") -> HTML {
        "<button class=\"btn\(look)\" type=\"submit\">\(word)</button>"
    }

    private static func consents(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <table class="rows"><tbody>\(HTML.each(model.consents) { consent in
                """
                <tr><td><strong>\(consent.title)</strong><small class="figure-note">\
                \(consent.said ?? t("privacy.never_asked"))</small></td><td class="num">\
                \(HTML.when(consent.canChange, form(SitePath.consents(model.panel.id), consent.purpose, model, frame, """
                    \(Parts.hidden("purpose", consent.purpose))\(Parts.hidden("granted", consent.granted ? "no" : "yes"))\
                    <button class="btn btn-sm" type="submit" aria-label="\
                    \(consent.granted ? t("privacy.withdraw") : t("privacy.give")): \(consent.title)">\
                    \(consent.granted ? t("privacy.withdraw") : t("privacy.give"))</button>
                    """)))</td></tr>
                """
            })</tbody></table>
            """
    }

    private static func requests(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            \(model.requests.isEmpty ? "<p>\(t("privacy.no_requests"))</p>" : .empty)\
            \(HTML.each(model.requests) { request in
                """
                <div class="privacy-request"><p><strong>\(request.title)</strong> · \(request.state)<br>\
                <small class="figure-note">\(request.opened)</small></p>\
                \(HTML.with(request.question) { "<blockquote>\($0)</blockquote>" })\
                \(HTML.with(request.answer) { "<p>\(t("privacy.answer")): \($0)</p>" })\
                \(HTML.when(request.isOpen && model.canManage, decide(request, model, frame)))</div>
                """
            })\(HTML.when(model.erased == nil, form(SitePath.requests(model.panel.id), "o", model, frame, """
                \(SelectField(name: "kind", label: t("privacy.ask"), choices: model.kinds, required: true).html)\
                \(TextField(
                    name: "question", label: t("privacy.question"), optional: t("form.optional"),
                    attributes: "maxlength=\"500\" autocomplete=\"off\""
                ).html)\(button(t("privacy.open")))
                """)))
            """
    }

    private static func decide(_ request: Request, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return form(SitePath.request(model.panel.id, request.id), "d" + request.id, model, frame, """
            \(TextField(
                name: "answer", label: t("privacy.answer"), required: true,
                attributes: "maxlength=\"500\" autocomplete=\"off\"", id: "answer-" + request.id
            ).html)<div class="action-row">\(HTML.when(!request.isErasure, """
                <button class="btn btn-primary" type="submit" name="outcome" value="done">\(t("privacy.mark_done"))</button>
                """))<button class="btn" type="submit" name="outcome" value="refused">\(t("privacy.refuse"))</button></div>
            """)
    }

    private static func manage(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, id) = (frame.t, model.panel.id)
        return """
            \(card(t("privacy.limits"), limits(model, frame)))\
            \(card(t("privacy.correct"), form(SitePath.person(id), "p", model, frame, """
                \(TextField(name: "name", label: t("enrol.name"), optional: t("form.optional"), problem: model.problems.fields["name"], attributes: "maxlength=\"80\" autocomplete=\"off\"").html)\
                \(TextField(name: "mobile", label: t("member.mobile"), optional: t("form.optional"), problem: model.problems.fields["mobile"], attributes: "maxlength=\"30\" autocomplete=\"off\"").html)\
                \(TextField(name: "email", label: t("member.email"), optional: t("form.optional"), problem: model.problems.fields["email"], attributes: "maxlength=\"254\" autocomplete=\"off\"").html)\
                \(button(t("privacy.correct")))
                """)))\
            \(card(t("privacy.copy"), form(SitePath.copy(id), "c", model, frame, """
                \(TextField(name: "reason", label: t("privacy.why"), required: true, problem: model.problems.fields["reason"], attributes: "maxlength=\"200\" autocomplete=\"off\"").html)\
                <div class="action-row"><button class="btn" type="submit" name="format" value="json">JSON</button>\
                <button class="btn" type="submit" name="format" value="csv">CSV</button></div>
                """)))\
            \(card(t("privacy.erase"), """
                <p>\(t("privacy.erase_text"))</p>\
                \(HTML.when(!model.blockers.isEmpty, "<ul>\(HTML.each(model.blockers) { "<li>\($0)</li>" })</ul>"))\
                \(HTML.with(model.erasable) { "<p>\($0)</p>" })\
                \(HTML.when(model.blockers.isEmpty, form(SitePath.erasure(id), "e", model, frame, """
                    \(CheckField(name: "sure", label: t("privacy.sure"), required: true, problem: model.problems.fields["sure"]).html)\
                    \(button(t("privacy.erase"), look: " btn-danger"))
                    """)))
                """))
            """
    }

    private static func limits(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return HTML.each(model.limits) { limit in
            form(SitePath.limits(model.panel.id), "l" + limit.kind, model, frame, """
                <h3 class="section-title">\(limit.title)</h3>\(HTML.with(limit.holds) { "<p>\($0)</p>" })\(Parts.hidden("kind", limit.kind))\
                \(Parts.hidden("in_force", limit.holds == nil ? "yes" : "no"))\
                \(HTML.when(limit.holds == nil, """
                    \(TextField(name: "until", label: t("privacy.until"), type: "date", optional: t("form.optional"), id: "until-" + limit.kind).html)\
                    \(TextField(name: "note", label: t("form.note"), optional: t("form.optional"), attributes: "maxlength=\"300\" autocomplete=\"off\"", id: "note-" + limit.kind).html)
                    """))\(button(limit.holds == nil ? t("privacy.set") : t("privacy.lift")))
                """)
        }
    }
}
