import LoyaltyRules

/// The own sessions, browsers and second factor.
enum AccountPage {
    /// What the page shows.
    struct Model: Sendable {
        let sessions: [SessionLine]
        let devices: [SessionLine]
        /// Since when there is a second factor; nil without one.
        let factorSince: String?
        let recoveryLeft: Int
        /// Whether a role of theirs must have one.
        let isDemanded: Bool
        /// Whether they may see who else signs in.
        let canManage: Bool
    }
}

extension AccountPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("account.title"),
            body: """
                \(ConsoleChrome.head(t("account.title")))\
                \(HTML.when(model.canManage, "<p><a class=\"btn\" href=\"\(SitePath.staff)\">\(t("staff.title"))</a></p>"))\
                \(sessions(model, frame))\(factor(model, frame))\(devices(model, frame))
                """)
    }

    private static func sessions(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("account.sessions"))</h2>\
            <p>\(t("account.sessions_lead"))</p></div>\
            <table class="rows"><thead><tr><th scope="col">\(t("account.browser"))</th>\
            <th scope="col" class="num">\(t("account.seen"))</th>\
            <th scope="col"><span class="visually-hidden">\(t("account.end"))</span></th></tr></thead><tbody>\
            \(HTML.each(model.sessions) { line in
                """
                <tr><td>\(browser(line, t("account.began"), t))</td><td class="num">\(line.seen)</td><td class="num">\
                \(HTML.when(!line.isThis, """
                    <form method="post" action="\(SitePath.session(line.id))">\(frame.csrfField)\
                    <button class="btn btn-sm" type="submit">\(t("account.end"))</button></form>
                    """))\
                \(HTML.when(line.isThis, "<strong>\(t("account.this"))</strong>"))</td></tr>
                """
            })</tbody></table>\
            \(HTML.when(model.sessions.count > 1, """
                <div class="card-body"><form method="post" action="\(SitePath.otherSessions)">\(frame.csrfField)\
                <button class="btn" type="submit">\(t("account.end_others"))</button></form></div>
                """))</section>
            """
    }

    private static func factor(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard let since = model.factorSince else {
            return """
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("account.factor"))</h2>\
                <p>\(t("account.factor_none"))</p>\
                <a class="btn btn-primary" href="\(SitePath.secondFactor)">\(t("account.factor_set_up"))</a></div></section>
                """
        }
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("account.factor"))</h2>\
            <p>\(t("account.factor_since", since)) \(t("account.recovery_left", String(model.recoveryLeft)))</p>\
            <form method="post" action="\(SitePath.recovery)">\(frame.csrfField)\(FactorParts.codeField(t))\
            <button class="btn" type="submit">\(t("account.recovery_renew"))</button> \
            <button class="btn" type="submit" formaction="\(SitePath.secondFactorEnd)">\(t("account.factor_end"))</button></form>\
            \(HTML.when(model.isDemanded, "<p class=\"form-hint\">\(t("account.factor_owed"))</p>"))</div></section>
            """
    }

    private static func devices(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("account.browsers"))</h2>\
            <p>\(t("account.browsers_lead"))</p></div><table class="rows"><thead><tr>\
            <th scope="col">\(t("account.browser"))</th><th scope="col" class="num">\(t("account.seen"))</th></tr></thead><tbody>\
            \(HTML.each(model.devices) { line in
                "<tr><td>\(browser(line, t("account.first_seen"), t))</td><td class=\"num\">\(line.seen)</td></tr>"
            })</tbody></table></section>
            """
    }

    /// The browser in a few words, the whole line for whoever points at it; below it address and begin.
    private static func browser(_ line: SessionLine, _ began: String, _ t: Texts) -> HTML {
        let agent = line.agent.isEmpty ? t("account.browser_unknown") : BrowserName.of(line.agent)
        return "<span title=\"\(line.agent)\">\(agent)</span><br><small>\(line.address)<br>\(began) \(line.began)</small>"
    }
}
