import LoyaltyRules

/// The form by which points are set aside.
enum HoldPage {
    /// What the page shows. Fields: `reward` with `count`, or `amount`; `property`, `until`, `subject`, `reason`.
    struct Model: Sendable {
        let panel: MemberPanel
        let rewards: [Choice]
        /// The hotels at which it may be used.
        let properties: [Choice]
        var values: [String: String] = [:]
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension HoldPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let form: HTML = """
            <form class="card" method="post" action="\(SitePath.holdPlacement(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.holdPreview(model.panel.id)))>\(fields(model, t))</div>\
            \(text("reason", t("hold.reason"), model, required: true))\
            \(PostingParts.buttons(t("hold.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
        return consolePage(
            frame, title: t("hold.form_title"),
            body: PostingParts.layout(
                model.panel, title: t("hold.form_title"), form: form,
                preview: PostingParts.previewCard(model.preview, title: t("hold.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        """
        \(HTML.when(!model.rewards.isEmpty, forReward(model, t)))\
        \(text(
            "amount", t("hold.amount", model.panel.pointsName), model,
            hint: model.rewards.isEmpty ? nil : t("hold.amount_hint"), attributes: "autofocus inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""))\
        \(text("until", t("hold.last_day"), model, type: "date", required: true))\
        \(SelectField(
            name: "property", label: t("hold.property"), choices: model.properties,
            value: model.values["property"] ?? "", required: true, problem: model.problems.fields["property"]
        ).html)\
        \(text("subject", t("hold.subject"), model, hint: t("hold.subject_hint"), optional: t("form.optional")))
        """
    }

    private static func forReward(_ model: Model, _ t: Texts) -> HTML {
        """
        \(SelectField(
            name: "reward", label: t("hold.reward"), choices: model.rewards, value: model.values["reward"] ?? "",
            placeholder: t("hold.no_reward"), problem: model.problems.fields["reward"]
        ).html)\
        \(text("count", t("hold.count"), model, optional: t("form.optional"), attributes: "inputmode=\"numeric\" maxlength=\"5\""))
        """
    }

    private static func text(
        _ name: String, _ label: String, _ model: Model, type: String = "text", hint: String? = nil,
        optional: String? = nil, required: Bool = false, attributes: HTML = "maxlength=\"100\" autocomplete=\"off\""
    ) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name] ?? "", type: type, hint: hint, optional: optional,
            required: required, problem: model.problems.fields[name], attributes: attributes
        ).html
    }
}
