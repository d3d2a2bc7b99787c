import LoyaltyRules

/// The form by which something without a charge is recorded.
enum EventPage {
    /// What the page shows. Fields: `event`, `subject`, `day`, `partner`.
    struct Model: Sendable {
        let panel: MemberPanel
        let events: [Choice]
        /// Who may have told it; empty where the program has no partners.
        var partners: [Choice] = []
        var partner = ""
        var event = ""
        var subject = ""
        var day = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension EventPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.event(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.eventPreview(model.panel.id)))>\
            \(SelectField(
                name: "event", label: t("event.what"), choices: model.events, value: model.event,
                placeholder: t("form.choose"), required: true, problem: problems["event"], attributes: "autofocus"
            ).html)\
            <div class="field-pair">\(TextField(
                name: "subject", label: t("event.subject"), value: model.subject, hint: t("event.subject_hint"),
                required: true, problem: problems["subject"], attributes: "maxlength=\"64\" autocomplete=\"off\""
            ).html)\
            \(TextField(
                name: "day", label: t("event.day"), value: model.day, type: "date", required: true,
                problem: problems["day"]
            ).html)</div>\(partner(model, t, problems))</div>\
            \(PostingParts.buttons(t("event.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("event.title"),
            body: PostingParts.layout(
                model.panel, title: t("event.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("event.preview"), t), frame))
    }

    private static func partner(_ model: Model, _ t: Texts, _ problems: [String: String]) -> HTML {
        guard !model.partners.isEmpty else { return .empty }
        return SelectField(
            name: "partner", label: t("event.partner"), choices: model.partners, value: model.partner,
            placeholder: t("event.no_partner"), problem: problems["partner"]
        ).html
    }
}
