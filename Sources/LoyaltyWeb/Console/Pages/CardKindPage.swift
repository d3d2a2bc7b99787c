import LoyaltyRules

/// The form of a kind of card: how its numbers look, who gets it, how long it lasts and what it costs.
enum CardKindPage {
    /// What the page shows; the fields have the names of the API.
    struct Model: Sendable {
        /// The id of the kind; nil for a new one.
        let id: String?
        let values: [String: String]
        let isPhysical: Bool
        let isNamed: Bool
        let usesPool: Bool
        var problems = FormProblems.none
        /// The idempotency key of the form, field `key`.
        let key: String
    }
}

extension CardKindPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let title = t(model.id == nil ? "cards.kind_new" : "cards.kind_change")
        return consolePage(
            frame, title: title,
            body: """
                \(ConsoleChrome.head(
                    title, pretitle: "<p class=\"pretitle\"><a href=\"\(SitePath.cardStock)\">\(t("cards.stock"))</a></p>"))\
                <form class="card" method="post" action="\(SitePath.cardKind(model.id ?? "new"))"><div class="card-body">\
                \(frame.csrfField)\(Parts.hidden("key", model.key))\(Parts.problems(model.problems))\
                \(HTML.when(model.id == nil, field("id", t("cards.kind_id"), model, hint: t("cards.kind_id_hint"))))\
                <div class="field-pair">\(field("name_zh_hans", t("cards.name_hans"), model))\
                \(field("name_zh_hant", t("cards.name_hant"), model))\(field("name_en", t("cards.name_en"), model))\
                \(field("partner", t("cards.partner"), model, optional: t("form.optional")))\
                \(field("prefix", t("cards.prefix"), model, hint: t("cards.prefix_hint")))\
                \(field("digits", t("cards.digits"), model))\(field("months", t("cards.months"), model, hint: t("cards.months_hint")))\
                \(field("price_minor", t("cards.price"), model))\(field("loss_fee_minor", t("cards.loss_fee"), model))\
                \(field("damage_fee_minor", t("cards.damage_fee"), model))\
                \(field("renewal_fee_minor", t("cards.renewal_fee"), model))\
                \(field("tiers", t("cards.tiers"), model, hint: t("cards.tiers_hint"), optional: t("form.optional")))</div>\
                \(CheckField(name: "is_physical", label: t("cards.is_physical"), checked: model.isPhysical).html)\
                \(CheckField(
                    name: "is_named", label: t("cards.is_named"), checked: model.isNamed, problem: model.problems.fields["is_named"]
                ).html)\
                \(CheckField(name: "uses_pool", label: t("cards.uses_pool"), checked: model.usesPool).html)\
                \(field("reason", t("cards.kind_reason"), model))\
                <button class="btn btn-primary" type="submit">\(t("cards.kind_save"))</button></div></form>
                """)
    }

    private static func field(
        _ name: String, _ label: String, _ model: Model, hint: String? = nil, optional: String? = nil
    ) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name] ?? "", hint: hint, optional: optional, required: optional == nil,
            problem: model.problems.fields[name], attributes: "maxlength=\"200\" autocomplete=\"off\""
        ).html
    }
}
