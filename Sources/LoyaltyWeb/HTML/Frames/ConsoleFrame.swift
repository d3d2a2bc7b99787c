import LoyaltyRules

/// What every staff page needs besides its own matter.
public struct ConsoleFrame: Sendable {
    /// The words, in the reader's language.
    public var t: Texts
    /// Where style sheets, scripts and icons are.
    public var assets: AssetCatalogue
    /// The session's token, sent back with every form as `_csrf`.
    public var csrf: String
    /// The person at the desk.
    public var userName: String
    /// The person's role, in words.
    public var roleName: String
    /// The hotel the person works for.
    public var propertyName: String
    /// The entry of the navigation to mark.
    public var nav: Nav
    /// Path and query of this page, to come back to after a change of language.
    public var path: String
    /// A sentence left by the action before.
    public var flash: Flash?
    /// What stands in the search box.
    public var searchQuery: String
    /// Whether the development mailbox is open.
    public var showsMailbox: Bool
    /// The entries of the navigation that lead this person somewhere.
    public var entries: Set<Nav>

    /// Gathers what a staff page needs.
    public init(
        t: Texts, assets: AssetCatalogue, csrf: String, userName: String, roleName: String,
        propertyName: String,
        nav: Nav, path: String, flash: Flash? = nil, searchQuery: String = "", showsMailbox: Bool = false,
        entries: Set<Nav> = Set(Nav.allCases)
    ) {
        self.t = t
        self.assets = assets
        self.csrf = csrf
        self.userName = userName
        self.roleName = roleName
        self.propertyName = propertyName
        self.nav = nav
        self.path = path
        self.flash = flash
        self.searchQuery = searchQuery
        self.showsMailbox = showsMailbox
        self.entries = entries
    }
}
