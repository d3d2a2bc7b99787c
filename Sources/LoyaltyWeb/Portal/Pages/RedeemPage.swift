import LoyaltyRules

/// What a reward costs, the button that says so, and the code that confirms it. Fields of the last: `code`, `key`, `price`.
enum RedeemPage {
    /// What the page shows. Fields: `property`, and `day`, `nights`, `count` as far as the price asks.
    struct Model: Sendable {
        let reward: String
        let name: String
        /// What can be used, with its name: `1,550 points`.
        let balance: String
        let asks: Set<Redemption.Field>
        let properties: [Choice]
        var values: [String: String]
        /// What goes out, as the form says it back; nil where it can't be had.
        var price: String? = nil
        /// How the price comes about, and what the reward gives.
        var lines: [ReceiptLine] = []
        /// Why it can't be had, or what is wrong with what was asked.
        var problems = FormProblems.none
        /// Says the same redemption again: a code is for one alone.
        let key: String
        /// The code that is asked for; nil where none was sent yet.
        var code: Code? = nil
    }

    /// The code without which a member redeems nothing alone (T2).
    struct Code: Sendable {
        /// Where it went, and for how long it holds.
        var sent = ""
        /// What is wrong with the one that was typed.
        var problem: String? = nil
        /// The development mailbox, while no gateway is set.
        var mailboxHref: String? = nil
    }
}

extension RedeemPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: model.name,
            body: """
                <p class="back"><a href="\(SitePath.portalRewards)">\(frame.icon("chevron-left")) \
                \(t("portal.rewards"))</a></p>\
                <article class="panel receipt"><h1>\(model.name)</h1>\
                <p>\(Parts.sentence(t("portal.you_have", model.balance)))</p>\
                \(Parts.problems(model.problems))\
                \(HTML.when(!model.lines.isEmpty, Parts.explanation(model.lines)))\
                \(HTML.with(model.price) { confirm($0, model, frame) })</article>\
                \(HTML.when(model.code == nil && (!model.asks.isEmpty || model.properties.count > 1), asking(model, t)))
                """)
    }

    /// Says back exactly what is shown above.
    private static func confirm(_ price: String, _ model: Model, _ frame: PortalFrame) -> HTML {
        """
        <form method="post" action="\(SitePath.portalRedemption(model.reward))">\(frame.csrfField)\
        \(Parts.hidden("key", model.key))\(Parts.hidden("price", price))\
        \(HTML.each(model.values.sorted { $0.key < $1.key }) { Parts.hidden($0.key, $0.value) })\
        \(HTML.with(model.code) { typing($0, frame.t) })\
        <button class="btn btn-primary" type="submit">\(frame.t("portal.redeem_now"))</button></form>
        """
    }

    private static func typing(_ code: Code, _ t: Texts) -> HTML {
        """
        \(HTML.when(!code.sent.isEmpty, "<p>\(code.sent)</p>"))\
        \(TextField(
            name: "code", label: t("portal.code"), required: true, problem: code.problem,
            attributes: """
                class="code-input" autofocus inputmode="numeric" autocomplete="one-time-code" maxlength="12"
                """
        ).html)\
        \(HTML.with(code.mailboxHref) { href in
            """
            <p class="foot-note">\(t("portal.mailbox_note")) <a href="\(href)">\(t("mailbox.title"))</a></p>
            """
        })
        """
    }

    /// Asks anew; the price is shown again before anything is done.
    private static func asking(_ model: Model, _ t: Texts) -> HTML {
        """
        <form class="panel" method="get" action="\(SitePath.portalRedemption(model.reward))">\
        \(HTML.when(model.properties.count > 1, SelectField(
            name: "property", label: t("reward.property"), choices: model.properties,
            value: model.values["property"] ?? "", required: true
        ).html))\
        \(HTML.each(Redemption.Field.allCases.filter { model.asks.contains($0) }) { field in
            TextField(
                name: field.rawValue, label: t(field == .day ? "portal.redeem_day" : "reward." + field.rawValue),
                value: model.values[field.rawValue] ?? "", type: field == .day ? "date" : "text", required: true,
                attributes: field == .day ? "" : "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"5\""
            ).html
        })\
        <button class="btn" type="submit">\(t("portal.show_price"))</button></form>
        """
    }
}
