import LoyaltyRules

/// The form by which a hotel's lines of a month are disputed, or a dispute is resolved.
enum SettlementDisputePage {
    /// What the page shows. Field: `reason`.
    struct Model: Sendable {
        let month: String
        let hotel: String
        let name: String
        /// What the hotel owes or is owed, in a sentence.
        let net: String
        /// The reason of the dispute that is open; nil when none is, so that one is opened.
        var open: String? = nil
        var reason = ""
        var problems = FormProblems.none
        /// The idempotency key of the form.
        let key: String
    }
}

extension SettlementDisputePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let title =
            model.open == nil
            ? t("settlement.dispute_title", model.name, model.month)
            : t("settlement.resolve_title", model.name, model.month)
        let (hint, submit) =
            model.open == nil
            ? (t("settlement.dispute_hint"), t("settlement.dispute_now"))
            : (t("settlement.resolve_hint"), t("settlement.resolve_now"))
        return consolePage(
            frame, title: title,
            body: """
                \(ConsoleChrome.head(title))\
                <form class="card" method="post" action="\(SitePath.settlementDispute(model.month, model.hotel))">\
                <div class="card-body">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.hidden("act", model.open == nil ? "dispute" : "resolve"))\(Parts.problems(model.problems))\
                <p>\(model.net)</p>\
                \(HTML.with(model.open) { "<p class=\"alert alert-warning\">\($0)</p>" })\
                \(TextField(
                    name: "reason", label: t("form.reason"), value: model.reason, hint: hint, required: true,
                    problem: model.problems.fields["reason"],
                    attributes: "maxlength=\"300\" autocomplete=\"off\" autofocus"
                ).html)\
                \(PostingParts.buttons(submit, back: SitePath.settlement(model.month), t))\
                </div></form>
                """)
    }
}
