import LoyaltyRules

/// The member's card: to show at the desk, and to see at a glance where one stands.
enum CardPage {
    /// A privacy policy to which the member is asked to agree.
    struct Policy: Sendable {
        let number: Int
        /// From which day on it holds.
        let day: String
        /// The idempotency key of the form.
        let key: String
    }

    /// What the page shows.
    struct Model: Sendable {
        let name: String
        let tierName: String
        /// The tier's place in the ladder, from 0; decides the card's colour.
        let tierOrder: Int
        /// The last day of the tier; `nil` when it has no end.
        var tierUntil: String? = nil
        /// Whether earning and benefits rest because of a sanction.
        var isSuspended = false
        /// Points available, already formatted.
        let points: String
        let pointsName: String
        /// Why less can be used than the balance says.
        var heldBack: [String] = []
        var debts: [DebtLine] = []
        /// In groups of four.
        let cardNumber: String
        /// The code that names the account for a minute (SVG); drawn anew while the page is open.
        let qr: HTML
        /// The card number as a bar code (SVG).
        let barcode: HTML
        /// The privacy policy to which the member has not agreed yet; nil for none.
        var policy: Policy? = nil
        /// Where the card is added to the wallet of a phone, with the words of the link.
        var wallets: [Choice] = []
        /// The next amounts to lapse, soonest first.
        let expiring: [ExpiringAmount]
        var progress: TierProgress? = nil
        var keeping: TierKeepingLine? = nil
        var tierReasons: [String] = []
        /// What the tier has at the hotels.
        var benefits: [RewardRow] = []
        /// What the member may choose now.
        var choices: [ChoiceCard] = []
        /// The versions of the program that are to come.
        var coming: [ComingChanges] = []
        /// The latest lines of the ledger.
        let recent: [LedgerRow]
    }
}

extension CardPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.card"), scripts: ["htmx.js"],
            body: """
                <h1 class="visually-hidden">\(t("portal.card"))</h1>\
                \(HTML.when(model.isSuspended, """
                    <p class="alert alert-warning">\(t("conduct.rests")) \
                    <a href="\(SitePath.portalConduct)">\(t("portal.conduct"))</a></p>
                    """))\
                \(HTML.with(model.policy) { asking($0, frame) })\
                <section class="member-card \(Parts.tierClass(model.tierOrder))" aria-label="\
                \(t("portal.card"))">\
                <div class="card-face"><div class="card-top"><span class="card-name">\(model.name)</span>\
                \(Parts.tierBadge(model.tierName, model.tierOrder))</div>\
                <p class="card-points"><span>\(t("member.available", model.pointsName))</span>\
                <strong class="num">\(model.points)</strong></p>\
                \(HTML.each(model.heldBack) { "<p class=\"card-until\">\(Parts.sentence($0))</p>" })\
                \(HTML.with(model.tierUntil) { day in
                    "<p class=\"card-until\">\(t("portal.tier_until", day))</p>"
                })</div>\
                <div class="card-codes"><div class="card-qr" role="img" aria-label="\(t("portal.qr"))" \
                hx-get="\(SitePath.portalCardCode)" hx-trigger="every 20s">\(model.qr)</div>\
                <div class="card-barcode" role="img" aria-label="\(t("portal.barcode"))">\(model.barcode)\
                </div>\
                <p class="card-number num">\(model.cardNumber)</p><p class="card-hint">\
                \(t("portal.show_code")) <a href="\(SitePath.portalCards)">\(t("portal.cards"))</a></p></div>\
                </section>\
                \(HTML.when(!model.wallets.isEmpty, """
                    <p class="wallets">\(HTML.each(model.wallets) {
                        "<a class=\"btn\" href=\"\($0.value)\">\(frame.icon("wallet")) \($0.label)</a> "
                    })</p>
                    """))\
                \(HTML.when(!model.debts.isEmpty, "<section class=\"panel\">\(Parts.debts(model.debts, t))</section>"))\
                \(HTML.each(model.coming) { PortalParts.coming($0, t) })\
                \(PortalParts.expiring(model.expiring, pointsName: model.pointsName, frame))\
                \(HTML.each(model.choices) { "<div class=\"panel\">\(Parts.choice($0, frame))</div>" })\
                \(HTML.with(model.keeping) { "<section class=\"panel\">\(Parts.keeping($0, t))</section>" })\
                \(HTML.with(model.progress) { progress in
                    "<section class=\"panel\">\(Parts.progress(progress, t))</section>"
                })\
                \(HTML.when(!model.tierReasons.isEmpty,
                    "<section class=\"panel\">\(Parts.tierReasons(model.tierReasons, t))</section>"))\
                \(HTML.when(!model.benefits.isEmpty, """
                    <section><div class="section-head"><h2>\(t("benefits.title"))</h2></div>\(Parts.rewards(model.benefits, t))</section>
                    """))\
                <section><div class="section-head"><h2>\(t("portal.recent"))</h2>\
                <a href="\(SitePath.portalPoints)">\(t("portal.all_rows"))</a></div>\
                \(PortalParts.ledger(model.recent, t))</section>
                """)
    }

    /// What is new, and the button that agrees to it.
    private static func asking(_ policy: Policy, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return """
            <form class="alert alert-warning" method="post" action="\(SitePath.portalConsents)">\(frame.csrfField)\
            \(Parts.hidden("key", policy.key))\(Parts.hidden("purpose", ConsentPurpose.agreement.rawValue))\(Parts.hidden("granted", "yes"))\
            <p>\(t("policy.changed", policy.day)) <a href="\(SitePath.policy(policy.number))">\(t("policy.read"))</a></p>\
            <button class="btn" type="submit">\(t("policy.agree"))</button></form>
            """
    }
}
