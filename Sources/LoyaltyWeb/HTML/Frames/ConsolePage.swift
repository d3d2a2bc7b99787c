import LoyaltyRules

/// A staff page: the masthead with the search box, the navigation, then the page's own body.
///
/// - Parameters:
///   - styles: style sheets that this page needs beside those of every page.
///   - scripts: scripts likewise.
func consolePage(
    _ frame: ConsoleFrame, title: String, body: HTML, styles: [String] = [], scripts: [String] = []
) -> HTML {
    let t = frame.t
    return Parts.document(
        frame, title: title, styles: ["tabler.css", "base.css", "app.css"] + styles,
        scripts: ["htmx.js"] + scripts,
        body: """
            <body class="console" hx-headers="{&quot;X-CSRF-Token&quot;:&quot;\(frame.csrf)&quot;}">
            <a class="skip-link" href="#main">\(t("frame.skip"))</a>
            <header class="masthead">
            <div class="container-xl masthead-row">
            <a class="brand" href="\(SitePath.console)">\(Parts.mark)<span>Tessera</span></a>
            \(HTML.when(frame.nav != .home, ConsoleChrome.search(frame)))\
            <div class="masthead-tools">\
            <button type="button" class="tool" data-theme-toggle aria-label="\(t("frame.theme"))" \
            title="\(t("frame.theme"))"><span class="show-light">\(frame.icon("moon"))</span>\
            <span class="show-dark">\(frame.icon("sun"))</span></button>\
            \(ConsoleChrome.userMenu(frame))</div>
            </div>
            \(ConsoleChrome.navigation(frame))\
            </header>
            <main id="main" class="container-xl page" tabindex="-1">
            \(Parts.flash(frame.flash))
            \(body)
            </main>
            \(ConsoleChrome.keys(t))\
            </body>
            """)
}
