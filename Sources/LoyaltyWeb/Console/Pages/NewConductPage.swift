import LoyaltyRules

/// A member's cases about conduct, and the form for a new one.
enum NewConductPage {
    /// What the page shows. Fields: `kind`, `property`, `evidence`.
    struct Model: Sendable {
        let panel: MemberPanel
        let kinds: [Choice]
        var kind = ""
        let hotels: [Choice]
        var hotel = ""
        var evidence = ""
        /// The member's cases, newest first.
        let lines: [ConductLine]
        /// Whether the reader may open one.
        let canOpen: Bool
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension NewConductPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let list: HTML = """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("conduct.own"))</h2>\
            \(model.lines.isEmpty ? "<p class=\"form-hint\">\(t("conduct.own_none"))</p>" : ConductParts.table(model.lines, t))\
            </div></section>
            """
        return consolePage(
            frame, title: t("conduct.new"),
            body: PostingParts.layout(
                model.panel, title: t("conduct.new"), form: model.canOpen ? form(model, frame) : .empty, preview: list, frame))
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.newConductCase(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            \(SelectField(
                name: "kind", label: t("conduct.kind"), choices: model.kinds, value: model.kind,
                problem: model.problems.fields["kind"]
            ).html)\
            \(SelectField(
                name: "property", label: t("conduct.place"), choices: model.hotels, value: model.hotel,
                problem: model.problems.fields["property"]
            ).html)\
            \(ConductParts.words(
                "evidence", t("conduct.evidence"), value: model.evidence, hint: t("conduct.evidence_hint"),
                problem: model.problems.fields["evidence"], focus: true))\
            \(PostingParts.buttons(t("conduct.open"), back: SitePath.member(model.panel.id), t))</div></form>
            """
    }
}
