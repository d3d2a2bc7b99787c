import LoyaltyRules

/// A page that says one thing: not found, not allowed, something went wrong.
enum MessagePage {
    /// What the page shows.
    struct Model: Sendable {
        let title: String
        let text: String
        /// What to tell support.
        var requestID: String? = nil
    }
}

extension MessagePage {
    /// For staff.
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        consolePage(
            frame, title: model.title,
            body: """
                <section class="card message-card"><div class="card-body">\(content(model, frame.t))\
                <p><a class="btn btn-primary" href="\(SitePath.console)">\(frame.t("message.home"))</a></p>\
                </div></section>
                """)
    }

    /// For members.
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        portalPage(
            frame, title: model.title,
            body: """
                <section class="panel">\(content(model, frame.t))\
                <p><a class="btn btn-primary" href="\(SitePath.portal)">\(frame.t("message.card"))</a></p>\
                </section>
                """)
    }

    /// For whoever it is: all that is known is the address, which says whether a member or staff asked.
    static func render(_ model: Model, _ frame: BareFrame) -> HTML {
        if frame.path.hasPrefix(SitePath.portal) {
            return render(
                model,
                PortalFrame(t: frame.t, assets: frame.assets, csrf: "", path: frame.path, signedIn: false))
        }
        return barePage(
            frame, title: model.title,
            body: """
                <section class="card bare-card"><div class="card-body">\(content(model, frame.t))\
                <p><a class="btn btn-primary" href="\(SitePath.console)">\(frame.t("message.home"))</a></p>\
                </div></section>
                """)
    }

    private static func content(_ model: Model, _ t: Texts) -> HTML {
        """
        <h1>\(model.title)</h1><p>\(model.text)</p>\
        \(HTML.with(model.requestID) { id in
            "<p class=\"request-id\">\(t("message.request")) <code>\(id)</code></p>"
        })
        """
    }
}
