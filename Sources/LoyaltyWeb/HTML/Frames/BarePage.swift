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
            \(Parts.languageLinks(frame.t.language, on: frame.path))
            </main>
            </body>
            """)
}
