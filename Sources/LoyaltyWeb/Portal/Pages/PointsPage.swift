import LoyaltyRules

/// The member's points: what there is, when it lapses, where it came from.
enum PointsPage {
    /// What the page shows.
    struct Model: Sendable {
        /// Points available, already formatted.
        let balance: String
        let pointsName: String
        /// Why less can be used than the balance says.
        var heldBack: [String] = []
        var debts: [DebtLine] = []
        /// Lots with something left, first to lapse first.
        let lots: [LotRow]
        let rows: [LedgerRow]
        /// Where older lines are.
        var older: String? = nil
    }
}

extension PointsPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.points_title", model.pointsName),
            body: """
                <section class="balance"><h1>\(t("member.available", model.pointsName))</h1>\
                <p class="num">\(model.balance)</p>\
                \(HTML.each(model.heldBack) { "<p class=\"balance-held\">\(Parts.sentence($0))</p>" })\
                \(Parts.debts(model.debts, t))\
                <p><a href="\(SitePath.portalClaims)">\(t("portal.claims"))</a> · \
                <a href="\(SitePath.portalStatement)">\(t("statement.title"))</a></p></section>\
                \(lots(model, t))\
                <section><div class="section-head"><h2>\(t("portal.rows"))</h2></div>\
                \(PortalParts.ledger(model.rows, t))\
                \(Parts.button(model.older, t("member.older")))\
                </section>
                """)
    }

    private static func lots(_ model: Model, _ t: Texts) -> HTML {
        guard !model.lots.isEmpty else { return .empty }
        return """
            <section><div class="section-head"><h2>\(t("portal.lots"))</h2></div>\
            <ul class="lots">\(HTML.each(model.lots) { lot in
                """
                <li\(HTML.when(lot.isSoon, " class=\"soon\""))><span class="lot-amount num">\(lot.remaining)\
                </span>\
                <span class="lot-words">\
                \(lot.expiresOn.map { t("portal.lot_expires", $0) } ?? (lot.waitsForNotice ? t("lots.only_after_notice") : t("lots.never")))\
                <small>\(Parts.sentence(t("portal.lot_earned", lot.earnedOn, lot.kind)))\(HTML.with(lot.notice) { " · \($0)" })</small></span></li>
                """
            })</ul></section>
            """
    }
}
