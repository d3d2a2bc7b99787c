import LoyaltyRules

extension Parts {
    /// The card in which a member, or a clerk for them, chooses.
    static func choice(_ card: ChoiceCard, _ frame: some PageFrame) -> HTML {
        let t = frame.t
        return """
            <section class="choice-card"><h2 class="section-title">\(card.name)</h2>\
            <p class="choice-terms">\(t("choice.pick", String(card.pick), String(card.options.count)))\
            \(HTML.with(card.until) { " · \(sentence(t("choice.until", $0)))" })</p>\
            \(HTML.with(card.action) { form(card, action: $0, frame) })\
            \(HTML.when(card.action == nil, list(card)))\
            \(HTML.with(card.otherwise) { "<p class=\"form-hint\">\(t("choice.otherwise", $0))</p>" })</section>
            """
    }

    private static func form(_ card: ChoiceCard, action: String, _ frame: some PageFrame) -> HTML {
        """
        <form method="post" action="\(action)">\(frame.csrfField)\(hidden("key", card.key))\
        <div class="choice-options">\(HTML.each(card.options) { option in
            """
            <label class="choice-option">\
            <input type="\(card.pick == 1 ? "radio" : "checkbox")" \
            name="\(card.pick == 1 ? "option" : "option_" + option.id)" \
            value="\(card.pick == 1 ? option.id : "yes")"\(HTML.when(card.pick == 1, " required"))>\
            <span><strong>\(option.name)</strong><small>\(option.gives)</small></span></label>
            """
        })</div><button class="btn btn-primary" type="submit">\(frame.t("choice.submit"))</button></form>
        """
    }

    private static func list(_ card: ChoiceCard) -> HTML {
        "<ul class=\"choice-list\">\(HTML.each(card.options) { "<li>\($0.name) <small>\($0.gives)</small></li>" })</ul>"
    }

    /// What is missing to keep the tier.
    static func keeping(_ line: TierKeepingLine, _ t: Texts) -> HTML {
        "<p class=\"tier-keeping\(HTML.when(line.isSoon, " soon"))\">\(sentence(line.sentence))</p>"
    }

    /// Why the tier is what it is, behind a word to open it.
    static func tierReasons(_ sentences: [String], _ t: Texts) -> HTML {
        guard !sentences.isEmpty else { return .empty }
        return """
            <details class="tier-reasons"><summary>\(t("tier.why"))</summary>\
            <ul>\(HTML.each(sentences) { "<li>\(sentence($0))</li>" })</ul></details>
            """
    }

    /// Rewards with prices, and with what is missing.
    static func rewards(_ rows: [RewardRow], _ t: Texts) -> HTML {
        """
        <ul class="rewards">\(HTML.each(rows) { row in
            """
            <li\(HTML.when(!row.isAvailable, " class=\"not-yet\""))><div class="reward-words"><strong>\(row.name)</strong>\
            \(HTML.each(row.sentences) { "<small>\(sentence($0))</small>" })</div>\
            <div class="reward-price">\(HTML.with(row.price) { number($0) })\
            \(HTML.with(row.redeemHref) { "<a class=\"btn btn-sm\" href=\"\($0)\">\(t("reward.redeem"))</a>" })</div></li>
            """
        })</ul>
        """
    }
}
