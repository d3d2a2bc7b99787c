import LoyaltyRules

/// What a page outside any session needs: staff sign-in, and errors shown to strangers.
public struct BareFrame: Sendable {
    /// The words, in the reader's language.
    public var t: Texts
    /// Where style sheets, scripts and icons are.
    public var assets: AssetCatalogue
    /// A token that ties the form to this browser, sent back as `_csrf`.
    public var csrf: String
    /// Path and query of this page, to which the language links add `lang`.
    public var path: String

    /// Gathers what a page outside any session needs.
    public init(t: Texts, assets: AssetCatalogue, csrf: String, path: String) {
        self.t = t
        self.assets = assets
        self.csrf = csrf
        self.path = path
    }
}
