import LoyaltyRules

/// The member's cards and PIN: what each can be used for, reporting a loss, and setting the PIN.
enum PortalCardsPage {
    /// What the page shows. Fields: `card`; `pin`.
    struct Model: Sendable {
        let cards: [CardLine]
        /// What is known of the PIN, in words.
        let pin: String
        /// Whether it can be set here: a frozen one only at a desk.
        let canSetPIN: Bool
        var problems = FormProblems.none
        let key: String
    }
}

extension PortalCardsPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.cards"),
            body: """
                <p class="back"><a href="\(SitePath.portal)">\(frame.icon("chevron-left")) \(t("portal.card"))</a></p>\
                <h1>\(t("portal.cards"))</h1>\(Parts.problems(model.problems))\(HTML.each(model.cards) { card($0, model, frame) })\
                <form class="panel" method="post" action="\(SitePath.portalPIN)"><h2>\(t("cards.pin"))</h2><p>\(model.pin)</p>\
                \(HTML.when(model.canSetPIN, pin(model, frame)))</form>
                """)
    }

    private static func card(_ line: CardLine, _ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        let canLose = line.steps.contains { $0.value == CardStep.lose.rawValue }
        return """
            <form class="panel" method="post" action="\(SitePath.portalCardLoss)"><h2 class="num">\(line.grouped)</h2>\
            <p>\(line.kind) · <strong>\(line.use)</strong>\(HTML.with(line.lastDay) { " · \(t("cards.last_day", $0))" })</p>\
            \(HTML.when(canLose, """
                \(frame.csrfField)\(Parts.hidden("key", "\(model.key)-\(line.number.suffix(4))"))\(Parts.hidden("card", line.number))\
                <p class="form-hint">\(t("portal.lose_text"))</p>\
                <button class="btn" type="submit">\(t("portal.lose"))</button>
                """))</form>
            """
    }

    private static func pin(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return """
            \(frame.csrfField)\(Parts.hidden("key", model.key + "-pin"))\
            \(TextField(
                name: "pin", label: t("cards.pin_new"), type: "password", hint: t("cards.pin_hint"), required: true,
                problem: model.problems.fields["pin"], attributes: "inputmode=\"numeric\" maxlength=\"12\" autocomplete=\"off\""
            ).html)<button class="btn btn-primary" type="submit">\(t("cards.pin_save"))</button>
            """
    }
}
