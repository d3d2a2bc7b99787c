import LoyaltyRules

/// The fixed parts around every staff page.
enum ConsoleChrome {
    /// The search box with its live list; a plain form where no script runs.
    static func search(_ frame: ConsoleFrame, autofocus: Bool = false) -> HTML {
        let t = frame.t
        return """
            <form class="search" action="\(SitePath.search)" method="get" role="search">
            <label class="visually-hidden" for="search">\(t("search.label"))</label>
            \(frame.icon("search"))\
            <input id="search" class="search-input" type="search" name="q" value="\(frame.searchQuery)" \
            maxlength="100" \
            placeholder="\(t("search.placeholder"))" autocomplete="off" autocapitalize="off" \
            spellcheck="false" \
            aria-keyshortcuts="/ Control+K"\(HTML.when(autofocus, " autofocus")) \
            hx-get="\(SitePath.search)" hx-trigger="input changed delay:150ms" \
            hx-target="#search-results" hx-swap="innerHTML" hx-sync="this:replace">\
            <kbd class="search-key" aria-hidden="true">Ctrl K</kbd>
            <div id="search-results" class="search-results" aria-live="polite"></div>
            </form>
            """
    }

    /// Name, role and hotel, the languages and the way out; opens without a script.
    static func userMenu(_ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details class="menu"><summary class="tool tool-user">\(frame.icon("user"))\
            <span class="user-words"><span class="user-name">\(frame.userName)</span>\
            <span class="user-property">\(frame.propertyName)</span></span>\
            <span class="visually-hidden">\(t("frame.account"))</span></summary>\
            <div class="menu-body"><p class="menu-who"><strong>\(frame.userName)</strong><br>\
            \(frame.roleName) · \(frame.propertyName)</p>\
            <p class="menu-label">\(frame.icon("language")) \(t("frame.language"))</p>\
            \(Parts.languageForm(frame, action: SitePath.language))\
            <button type="button" class="menu-item" data-keys hidden>\(frame.icon("keyboard")) \
            \(t("keys.title"))</button>\
            <a class="menu-item" href="\(SitePath.account)">\(frame.icon("user")) \(t("account.title"))</a>\
            <form method="post" action="\(SitePath.signOut)">\(frame.csrfField)\
            <button type="submit" class="menu-item">\(frame.icon("logout")) \(t("frame.sign_out"))</button>\
            </form>\
            </div></details>
            """
    }

    /// What was given by hand, and what is to be done, is reached from the home page.
    private static let reachedFromHome: Set<Nav> = [.credits, .tasks, .privacy, .audit, .joining, .claims, .conduct, .cards, .account]

    /// The entries of the navigation.
    static func navigation(_ frame: ConsoleFrame) -> HTML {
        let entries = Nav.allCases.filter {
            frame.entries.contains($0) && !reachedFromHome.contains($0) && ($0 != .mailbox || frame.showsMailbox)
        }
        return """
            <nav class="mainnav" aria-label="\(frame.t("nav.label"))"><ul class="container-xl">\
            \(HTML.each(entries) { entry(frame, $0) })</ul></nav>
            """
    }

    private static func entry(_ frame: ConsoleFrame, _ nav: Nav) -> HTML {
        let t = frame.t
        let (href, icon, word, key): (String, String, String, String?) =
            switch nav {
            case .home: (SitePath.console, "home", t("nav.home"), "h")
            case .members: (SitePath.search, "users", t("nav.members"), nil)
            case .enrol: (SitePath.enrolment, "user-plus", t("nav.enrol"), "n")
            case .bill: (SitePath.searchForBill, "receipt", t("nav.bill"), "p")
            case .program: (SitePath.program, "crown", t("nav.program"), nil)
            case .tierRuns: (SitePath.tierRuns, "history", t("nav.tier_runs"), nil)
            case .settlement: (SitePath.settlements, "coins", t("nav.settlement"), nil)
            case .credits: (SitePath.credits, "gift", t("nav.credits"), nil)
            case .tasks: (SitePath.tasks, "check", t("nav.tasks"), nil)
            case .privacy: (SitePath.privacy, "eye", t("nav.privacy"), nil)
            case .audit: (SitePath.audit, "history", t("nav.audit"), nil)
            case .joining: (SitePath.joining, "user-plus", t("nav.joining"), nil)
            case .claims: (SitePath.claims, "alert-triangle", t("nav.claims"), nil)
            case .conduct: (SitePath.conduct, "lock", t("nav.conduct"), nil)
            case .cards: (SitePath.cardStock, "id-badge-2", t("nav.cards"), nil)
            case .account: (SitePath.account, "user", t("account.title"), nil)
            case .imports: (SitePath.imports, "file-spreadsheet", t("nav.imports"), nil)
            case .jobs: (SitePath.jobs, "clock", t("nav.jobs"), nil)
            case .mailbox: (SitePath.mailbox, "mail", t("nav.mailbox"), nil)
            }
        return """
            <li><a href="\(href)"\(HTML.when(nav == frame.nav, " aria-current=\"page\""))\
            \(HTML.with(key) { " data-alt=\"\($0)\" aria-keyshortcuts=\"Alt+\($0.uppercased())\"" })>\
            \(frame.icon(icon))<span>\(word)</span></a></li>
            """
    }

    /// The list of keys, opened with `?`.
    static func keys(_ t: Texts) -> HTML {
        let keys = [
            ("/", t("keys.search")), ("Ctrl K", t("keys.search")), ("Alt H", t("nav.home")),
            ("Alt N", t("keys.enrol")), ("Alt P", t("keys.bill")), ("?", t("keys.title")),
            ("Esc", t("keys.close")),
        ]
        return """
            <dialog id="keys" class="keys" aria-labelledby="keys-title"><h2 id="keys-title">\
            \(t("keys.title"))</h2>\
            <dl>\(HTML.each(keys) { "<div><dt><kbd>\($0.0)</kbd></dt><dd>\($0.1)</dd></div>" })</dl>\
            <p class="text-secondary">\(t("keys.scan"))</p>\
            <form method="dialog">\
            <button class="btn btn-primary w-100" type="submit">\(t("keys.close"))</button></form></dialog>
            """
    }
}
