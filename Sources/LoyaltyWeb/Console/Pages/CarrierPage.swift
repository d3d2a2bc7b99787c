import LoyaltyRules

/// The letter that carries a printed card to its holder (卡函): one page of A5, with the place where the card is glued.
enum CarrierPage {
    /// What the page shows.
    struct Model: Sendable {
        let program: String
        let member: String
        let kind: String
        /// In groups of four.
        let number: String
        /// The number as a bar code (SVG).
        let barcode: HTML
        let tier: String
        /// The card's last day; nil where it has none.
        let lastDay: String?
        let today: String
        /// Back to the member's cards.
        let back: String
    }
}

extension CarrierPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let facts: [(String, String)] =
            [(t("carrier.kind"), model.kind), (t("carrier.number"), model.number), (t("carrier.tier"), model.tier)]
            + (model.lastDay.map { [(t("carrier.until"), $0)] } ?? [])
        return Parts.document(
            frame, title: t("carrier.title"), styles: ["tabler.css", "base.css", "app.css"],
            body: """
                <body class="slip-page"><main id="main">\
                <div class="slip-buttons no-print"><button type="button" class="btn btn-primary" data-print autofocus>\
                \(frame.icon("printer")) \(t("receipt.print")) <kbd>Enter</kbd></button>\
                \(Parts.button(model.back, t("carrier.back")))</div>\
                <article class="carrier"><p class="carrier-program">\(model.program)</p>\
                <h1>\(t("carrier.dear", model.member))</h1><p>\(t("carrier.text", model.program))</p>\
                <div class="carrier-card"><span>\(t("carrier.place"))</span></div>\
                <dl class="facts">\(HTML.each(facts) { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\
                <div class="carrier-code">\(model.barcode)</div><p>\(t("carrier.use"))</p>\
                <p class="carrier-foot">\(model.today)</p></article></main></body>
                """)
    }
}
