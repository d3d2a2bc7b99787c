import LoyaltyRules

/// Where somebody gives their authenticator app its secret, and shows by a first code that it has it.
enum FactorSetUpPage {
    /// What the page shows.
    struct Model: Sendable {
        /// The secret, for typing.
        let letters: String
        /// The same, for the QR code.
        let link: String
        let action: String
        /// Whether nothing opens before.
        let isDemanded: Bool
        var problem: String? = nil
    }
}

extension FactorSetUpPage {
    static func render(_ model: Model, _ frame: BareFrame) -> HTML {
        let t = frame.t
        let lead = model.isDemanded ? t("factor.demanded") : t("factor.lead")
        return barePage(
            frame, title: t("factor.title"),
            body: """
                <form class="card bare-card" method="post" action="\(model.action)"><div class="card-body">\
                <h1>\(t("factor.title"))</h1><p>\(lead)</p>\
                \(HTML.with(model.problem) { "<div class=\"alert alert-danger\" role=\"alert\">\($0)</div>" })\
                <div class="factor-qr">\(QRCode.svg(model.link))</div>\
                <p>\(t("factor.letters"))<br><code>\(grouped(model.letters))</code></p>\
                \(frame.csrfField)\(FactorParts.codeField(t))\
                <button class="btn btn-primary w-100" type="submit">\(t("factor.confirm"))</button></div></form>\
                \(HTML.when(!model.isDemanded, "<p class=\"bare-note\"><a href=\"\(SitePath.account)\">\(t("factor.back"))</a></p>"))
                """)
    }

    /// In groups of four, as it is typed.
    private static func grouped(_ letters: String) -> String {
        var (text, rest) = ("", letters[...])
        while !rest.isEmpty {
            text += (text.isEmpty ? "" : " ") + rest.prefix(4)
            rest = rest.dropFirst(4)
        }
        return text
    }
}
