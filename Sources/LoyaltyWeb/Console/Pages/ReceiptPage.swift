import LoyaltyRules

/// The receipt of one operation, on the screen or as a slip of 80 mm.
enum ReceiptPage {
    /// What the page shows.
    typealias Model = ReceiptModel
}

extension ReceiptPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: model.title,
            body: """
                <article class="card receipt"><div class="card-body">\
                \(ConsoleChrome.head(
                    model.title, pretitle: "<p class=\"pretitle\">\(t("receipt.title"))</p>",
                    actions: "\(totals(model, t))"))\
                \(Parts.receipt(model, t))\(actions(model, frame))</div></article>
                """)
    }

    /// The slip of 80 mm that the guest takes along.
    static func slip(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return Parts.document(
            frame, title: model.title, styles: ["tabler.css", "base.css", "app.css"],
            body: """
                <body class="slip-page"><main id="main">\
                <div class="slip-buttons no-print"><button type="button" class="btn btn-primary" data-print \
                autofocus>\
                \(frame.icon("printer")) \(t("receipt.print")) <kbd>Enter</kbd></button>\
                \(Parts.button(model.memberHref, t("receipt.to_member")))</div>\
                <article class="slip"><p class="slip-property">\(model.propertyName)</p><h1>\(model.title)\
                </h1>\(HTML.when(model.printed > 0, "<p class=\"slip-copy\">\(t("receipt.copy", String(model.printed)))</p>"))\
                \(Parts.receipt(slipModel(model), t))\(HTML.with(model.code) { Barcode.svg($0) })<p class="slip-foot">\(t("receipt.slip_foot"))</p>\
                </article>\
                </main></body>
                """)
    }

    /// On paper a link leads nowhere.
    private static func slipModel(_ model: Model) -> Model {
        var model = model
        model.memberHref = nil
        return model
    }

    private static func totals(_ model: Model, _ t: Texts) -> HTML {
        """
        <div class="receipt-total">\(HTML.each(model.totals.prefix(1)) {
            "<span class=\"num\">\($0.value)</span> <small>\(t.name($0.name, beside: $0.value))</small>"
        })</div>
        """
    }

    private static func actions(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <div class="form-buttons no-print">\
            \(HTML.with(model.printHref) { href in
                """
                <a class="btn btn-primary" href="\(href)" autofocus>\(frame.icon("printer")) \
                \(t("receipt.slip"))</a>
                """
            })\
            \(Parts.button(model.correctHref, t("receipt.correct")))\
            \(HTML.with(model.cancelHref) { href in
                "<a class=\"btn btn-outline-danger\" href=\"\(href)\">\(t("receipt.cancel"))</a>"
            })\
            \(Parts.button(model.reinstateHref, t("receipt.reinstate")))\
            \(HTML.with(model.reverseHref) { href in
                """
                <a class="btn btn-outline-danger" href="\(href)">\(frame.icon("arrow-back-up")) \
                \(t("receipt.reverse"))</a>
                """
            })\
            \(Parts.button(model.memberHref, t("receipt.to_member"), look: "btn-ghost"))\
            </div>
            """
    }
}
