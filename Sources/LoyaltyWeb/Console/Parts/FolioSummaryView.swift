import LoyaltyRules

/// How a stay or bill is named above a form that changes it.
enum FolioSummaryView {
    static func html(_ folio: FolioSummary, _ t: Texts) -> HTML {
        """
        <dl class="facts facts-boxed">\
        \(Parts.fact(t("folio.what"), "\(folio.title)"))\
        \(Parts.fact(t("folio.property"), "\(folio.property)"))\
        \(Parts.fact(t("folio.number"), Parts.number(folio.number)))\
        \(Parts.fact(t("folio.days"), Parts.number(folio.days)))\
        \(Parts.fact(t("folio.amount"), Parts.number(folio.amount)))\
        \(Parts.fact(t("folio.points"), Parts.number(folio.points)))</dl>
        """
    }
}
