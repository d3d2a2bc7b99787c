import LoyaltyRules

/// What every member page needs besides its own matter.
public struct PortalFrame: Sendable {
    /// The words, in the member's language.
    public var t: Texts
    /// Where style sheets, scripts and icons are.
    public var assets: AssetCatalogue
    /// The session's token, sent back with every form as `_csrf`.
    public var csrf: String
    /// Path and query of this page, to come back to after a change of language.
    public var path: String
    /// A sentence left by the action before.
    public var flash: Flash?
    /// The tab to mark.
    public var tab: PortalTab
    /// Whether a member is signed in; without one there are no tabs.
    public var signedIn: Bool

    /// Gathers what a member page needs.
    public init(
        t: Texts, assets: AssetCatalogue, csrf: String, path: String, flash: Flash? = nil,
        tab: PortalTab = .card,
        signedIn: Bool
    ) {
        self.t = t
        self.assets = assets
        self.csrf = csrf
        self.path = path
        self.flash = flash
        self.tab = tab
        self.signedIn = signedIn
    }
}
