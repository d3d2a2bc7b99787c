import LoyaltyRules

extension Parts {
    /// The whole document around a page.
    ///
    /// `app.js` is small and stands in the head without `defer`, so that the colours are right from the first
    /// picture on.
    static func document(
        _ frame: some PageFrame, title: String, styles: [String], scripts: [String] = [], body: HTML
    ) -> HTML {
        """
        <!doctype html>
        <html lang="\(frame.t.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="color-scheme" content="light dark">
        <meta name="htmx-config" content="\(htmxConfiguration)">
        <title>\(title) · Tessera</title>
        \(HTML.each(styles) { "<link rel=\"stylesheet\" href=\"\(frame.assets.path($0))\">\n" })\
        <link rel="icon" type="image/svg+xml" href="\(frame.assets.path("mark.svg"))">
        <script src="\(frame.assets.path("app.js"))"></script>
        \(HTML.each(scripts) { "<script src=\"\(frame.assets.path($0))\" defer></script>\n" })\
        </head>
        \(body)
        </html>

        """
    }

    /// Keeps htmx within the content security policy and member data out of the browser's storage.
    private static let htmxConfiguration = """
        {"allowEval":false,"includeIndicatorStyles":false,"attributesToSettle":["class"],\
        "selfRequestsOnly":true,"historyCacheSize":0,"defaultSwapStyle":"outerHTML"}
        """
}
