import LoyaltyRules

/// A page outside any session: a card in the middle, the languages below it.
func barePage(_ frame: BareFrame, title: String, body: HTML) -> HTML {
    Parts.document(
        frame, title: title, styles: ["tabler.css", "base.css", "app.css"],
        body: """
            <body class="bare">
            <main id="main" class="bare-main">
            <p class="brand brand-large">\(Parts.mark)<span>Tessera</span></p>
            \(body)
            <ul class="bare-languages">\(HTML.each(Language.allCases) { language in
                """
                <li><a href="\(SitePath.adding("lang", language.rawValue, to: frame.path))" \
                lang="\(language.rawValue)" hreflang="\(language.rawValue)"\
                \(HTML.when(language == frame.t.language, " aria-current=\"true\""))>\(language.ownName)</a>\
                </li>
                """
            })</ul>
            </main>
            </body>
            """)
}
