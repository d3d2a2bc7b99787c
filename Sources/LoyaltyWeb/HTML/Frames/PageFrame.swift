import LoyaltyRules

/// What every page has, whoever reads it.
protocol PageFrame: Sendable {
    var t: Texts { get }
    var assets: AssetCatalogue { get }
    var csrf: String { get }
    var path: String { get }
}

extension ConsoleFrame: PageFrame {}
extension PortalFrame: PageFrame {}
extension BareFrame: PageFrame {}

extension PageFrame {
    /// An icon of the sprite, hidden from screen readers; a label stands beside it or on its button.
    func icon(_ name: String) -> HTML {
        """
        <svg class="icon" width="20" height="20" fill="none" stroke="currentColor" stroke-linecap="round" \
        stroke-linejoin="round" aria-hidden="true" focusable="false">\
        <use href="\(assets.path("icons.svg"))#\(name)"/></svg>
        """
    }

    /// The hidden field that proves that a form comes from one of our pages.
    var csrfField: HTML { Parts.hidden("_csrf", csrf) }
}
