import LoyaltyRules

/// Pieces that several member pages show.
enum PortalParts {
    /// Ledger lines, each a link to its receipt that fills its row.
    static func ledger(_ rows: [LedgerRow], _ t: Texts) -> HTML {
        guard !rows.isEmpty else { return "<p class=\"panel nothing\">\(t("portal.no_rows"))</p>" }
        return """
            <ul class="entries">\(HTML.each(rows) { row in
                """
                <li\(HTML.when(row.reversed, " class=\"is-reversed\""))><a href="\(row.receiptHref)">\
                <span class="entry-what">\(row.text)\(MemberTables.marks(row, t))\
                <small><span class="num">\(row.day)</span> · \(row.propertyName)</small></span>\
                <span class="entry-amount num">\(Parts.signed(row.amount, negative: row.negative))\
                <small>\(t("portal.balance", row.balance))</small></span></a></li>
                """
            })</ul>
            """
    }

    /// What changes from a day on (POL-05).
    static func coming(_ coming: ComingChanges, _ t: Texts) -> HTML {
        """
        <section class="panel coming"><h2>\(t("portal.coming", coming.day))</h2><ul>\(HTML.each(coming.changes) { change in
            """
            <li>\(change.text)\(HTML.when(
                change.direction == .better, " <span class=\"coming-better\">\(t("portal.coming_better"))</span>"))</li>
            """
        })</ul></section>
        """
    }

    /// What lapses next.
    static func expiring(_ amounts: [ExpiringAmount], pointsName: String, _ frame: PortalFrame) -> HTML {
        guard !amounts.isEmpty else { return .empty }
        return """
            <ul class="notices">\(HTML.each(amounts) { amount in
                """
                <li class="\(amount.isSoon ? "soon" : "later")">\
                \(frame.icon(amount.isSoon ? "alert-triangle" : "clock"))\
                <span>\(expires(amount, pointsName: pointsName, frame.t))</span></li>
                """
            })</ul>
            """
    }

    private static func expires(_ expiring: ExpiringAmount, pointsName: String, _ t: Texts) -> HTML {
        let name = t.name(pointsName, beside: expiring.amount)
        return Parts.sentence(t("portal.expires", expiring.amount, name, expiring.day))
    }
}
