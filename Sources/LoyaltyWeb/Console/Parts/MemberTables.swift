import LoyaltyRules

/// The tables behind the tabs of a member's page.
enum MemberTables {
    /// The points ledger; each row opens its receipt. The asset is named where it is not the usual points.
    static func ledger(_ rows: [LedgerRow], pointsName: String, _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("member.tab_ledger"))</caption><thead><tr>\
        <th scope="col" class="wide">\(t("ledger.day"))</th><th scope="col">\(t("ledger.what"))</th>\
        <th scope="col" class="wide">\(t("ledger.property"))</th>\
        <th scope="col" class="wide">\(t("ledger.expires"))</th>\
        <th scope="col" class="num">\(t("ledger.amount"))</th>\
        <th scope="col" class="num">\(t("ledger.balance"))</th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            """
            <tr class="row-link\(HTML.when(row.reversed, " is-reversed"))">\
            <td class="wide num day">\(row.day)<small>\(row.time)</small></td>\
            <td><a href="\(row.receiptHref)">\(row.text)</a>\(marks(row, t))\
            <small class="narrow">\(row.day) · \(row.propertyName)</small></td>\
            <td class="wide">\(row.propertyName)</td>\
            <td class="wide num day">\(row.expiresOn)</td>\
            <td class="num amount">\(Parts.signed(row.amount, negative: row.negative))\
            \(HTML.when(row.assetName != pointsName, "<small>\(row.assetName)</small>"))</td>\
            <td class="num">\(row.balance)</td></tr>
            """
        })</tbody></table>
        """
    }

    /// Whether the row was reversed, or reverses another.
    static func marks(_ row: LedgerRow, _ t: Texts) -> HTML {
        """
        \(HTML.when(row.reversed, " <span class=\"badge badge-outline\">\(t("ledger.reversed"))</span>"))\
        \(HTML.when(row.reversalOf, " <span class=\"badge badge-outline\">\(t("ledger.reversal"))</span>"))
        """
    }

    /// Stays and bills with what can be done about them.
    static func stays(_ rows: [StayRow], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("member.tab_stays"))</caption><thead><tr>\
        <th scope="col" class="wide">\(t("stays.days"))</th><th scope="col">\(t("stays.what"))</th>\
        <th scope="col" class="num">\(t("stays.amount"))</th><th scope="col" class="num">\(t("stays.points"))\
        </th>\
        <th scope="col"><span class="visually-hidden">\(t("stays.actions"))</span></th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            """
            <tr\(HTML.when(row.isCancelled, " class=\"is-reversed\""))>\
            <td class="wide num day">\(row.arrival)\(HTML.with(row.departure) { "<small>– \($0)</small>" })\
            </td>\
            <td><a href="\(row.receiptHref)">\(row.property)</a> <span class="badge badge-outline">\
            \(row.status)</span>\
            \(HTML.when(row.revision > 1,
                " <span class=\"badge badge-outline\">\(t("stays.revision", String(row.revision)))</span>"))\
            <small>\(word(row.kind, t)) · \(Parts.number(row.number))\
            </small>\
            <small class="narrow">\(row.arrival)\(HTML.with(row.departure) { " – \($0)" })</small>\
            </td><td class="num">\(row.amount)</td><td class="num amount">\(row.points)</td>\
            <td class="row-actions">\
            \(Parts.button(row.correctHref, t("stays.correct"), look: "btn-sm"))\
            \(Parts.button(row.cancelHref, t("stays.cancel"), look: "btn-sm"))</td></tr>
            """
        })</tbody></table>
        """
    }

    private static func word(_ kind: StayRow.Kind, _ t: Texts) -> String {
        switch kind {
        case .stay: t("stays.stay")
        case .bill: t("stays.bill")
        case .event: t("stays.event")
        }
    }

    /// What came in, what is left of it, and until when.
    static func lots(_ rows: [LotRow], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("member.tab_lots"))</caption><thead><tr>\
        <th scope="col" class="wide">\(t("lots.earned_on"))</th><th scope="col">\(t("lots.kind"))</th>\
        <th scope="col" class="num wide">\(t("lots.original"))</th>\
        <th scope="col" class="num">\(t("lots.remaining"))</th>\
        <th scope="col">\(t("lots.expires"))</th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            """
            <tr\(HTML.when(row.expired, " class=\"is-past\""))><td class="wide num day">\(row.earnedOn)</td>\
            <td>\(row.kind)<small class="narrow">\(row.earnedOn)</small></td>\
            <td class="num wide">\(row.original)</td><td class="num amount">\(row.remaining)</td>\
            <td class="day"><span class="num\(HTML.when(row.isSoon, " neg"))">\
            \(row.expiresOn ?? (row.waitsForNotice ? t("lots.only_after_notice") : t("lots.never")))</span>\
            \(HTML.with(row.notice) { "<small>\($0)</small>" })\
            \(HTML.when(row.expired, " <span class=\"badge badge-outline\">\(t("lots.expired"))</span>"))\
            </td></tr>
            """
        })</tbody></table>
        """
    }

    /// Consents and where the membership comes from.
    static func profile(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <div class="card-body"><dl class="facts">\
            \(Parts.fact(t("member.card"), Parts.number(panel.cardNumber)))\
            \(Parts.fact(t("member.joined"), Parts.number(panel.joinedOn)))\
            \(Parts.fact(t("member.channel"), "\(panel.channel)"))\
            \(HTML.each(panel.origin) { Parts.fact($0.name, "\($0.value)") })\
            \(Parts.fact(t("member.status"), "\(panel.status)"))\
            \(HTML.with(panel.membership) { Parts.fact(t("member.membership"), Parts.sentence($0)) })\
            \(Parts.fact(t("member.birthday"), Parts.number(panel.birthday ?? t("member.none"))))\
            \(Parts.fact(t("member.tags"), "\(panel.tags.isEmpty ? t("member.none") : panel.tags)"))\
            \(HTML.with(panel.referrerHref) {
                Parts.fact(t("member.referrer"), "<a href=\"\($0)\">\(t("member.referrer_open"))</a>")
            })</dl>\
            <p><a class="btn" href="\(SitePath.profile(panel.id))">\(frame.icon("user")) \(t("profile.open"))</a></p>\
            \(HTML.when(panel.canUpdate, TraitsForm.details(panel, frame)))\
            <h2 class="section-title">\(t("member.consents"))</h2>\(consents(panel.consents, frame))</div>
            """
    }

    /// Each consent with its state and day; the state is said in words, not by colour alone.
    static func consents(_ consents: [ConsentLine], _ frame: some PageFrame) -> HTML {
        let t = frame.t
        guard !consents.isEmpty else { return "<p class=\"text-secondary\">\(t("consent.none"))</p>" }
        return """
            <ul class="consents">\(HTML.each(consents) { consent in
                """
                <li class="\(consent.granted ? "granted" : "withheld")">\
                \(frame.icon(consent.granted ? "check" : "x"))\
                <span>\(consent.purpose)</span><small>\
                \(consent.granted ? t("consent.granted") : t("consent.withheld")) \
                <span class="num">\(consent.day)</span></small></li>
                """
            })</ul>
            """
    }
}
