import LoyaltyRules

/// The form by which a reward is redeemed.
enum RedemptionPage {
    /// What the page shows. Fields: `property`, `day`, `nights`, `count`, `bill`, `points`, as far as the price asks.
    struct Model: Sendable {
        /// What the price asks for.
        enum Field: Sendable { case nights, count, bill, points, roomType }

        let panel: MemberPanel
        let reward: String
        let rewardName: String
        let asks: Set<Field>
        let properties: [Choice]
        var values: [String: String] = [:]
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension RedemptionPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let path = SitePath.redemption(model.panel.id, model.reward)
        let form: HTML = """
            <form class="card" method="post" action="\(path)"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
            <div \(PostingParts.live(SitePath.redemptionPreview(model.panel.id, model.reward)))>\
            \(fields(model, t))</div>\
            \(PostingParts.buttons(
                t("reward.submit"), back: SitePath.member(model.panel.id, tab: .rewards), t))</div></form>
            """
        return consolePage(
            frame, title: model.rewardName,
            body: PostingParts.layout(
                model.panel, title: model.rewardName, form: form,
                preview: PostingParts.previewCard(model.preview, title: t("reward.preview"), t), frame))
    }

    private static func fields(_ model: Model, _ t: Texts) -> HTML {
        let asked: [(Model.Field, String, String)] = [
            (.bill, "bill", t("reward.bill")), (.nights, "nights", t("reward.nights")),
            (.count, "count", t("reward.count")),
            (.roomType, "room_type", t("reward.room_type")), (.points, "points", t("reward.points", model.panel.pointsName)),
        ]
        return """
            \(SelectField(
                name: "property", label: t("reward.property"), choices: model.properties,
                value: model.values["property"] ?? "", required: true, problem: model.problems.fields["property"]
            ).html)\
            \(HTML.each(asked.filter { model.asks.contains($0.0) }) { field, name, label in
                TextField(
                    name: name, label: label, value: model.values[name] ?? "",
                    hint: field == .points ? t("reward.points_hint") : nil,
                    optional: field == .points ? t("form.optional") : nil, required: field != .points,
                    problem: model.problems.fields[name],
                    attributes: field == .roomType
                        ? "autocomplete=\"off\" maxlength=\"20\""
                        : "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
                ).html
            })
            """
    }
}
