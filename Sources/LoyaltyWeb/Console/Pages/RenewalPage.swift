import LoyaltyRules

/// The form by which a membership is renewed by hand.
enum RenewalPage {
    /// What the page shows. Fields: `reason`, `note`.
    struct Model: Sendable {
        let panel: MemberPanel
        /// The length of a term.
        let months: Int
        /// Until when membership runs now, or since when it has lapsed, in words.
        let now: String?
        let reasons: [Choice]
        var reason = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension RenewalPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.renewal(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(HTML.with(model.now) { now in
                "<dl class=\"facts\">\(Parts.fact(t("member.membership"), Parts.sentence(now)))</dl>"
            })<p>\(t("renewal.text", String(model.months)))</p>\
            \(PostingParts.reason(
                model.reasons, value: model.reason, note: model.note, problems: model.problems, t, autofocus: true))\
            \(PostingParts.buttons(t("renewal.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("renewal.title"),
            body: PostingParts.layout(
                model.panel, title: t("renewal.title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("renewal.preview"), t), frame))
    }
}
