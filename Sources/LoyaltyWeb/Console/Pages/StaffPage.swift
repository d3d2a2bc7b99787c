import LoyaltyRules

/// Who may sign in, with their sessions and second factors.
enum StaffPage {
    /// What the page shows.
    struct Model: Sendable {
        let lines: [StaffLine]
        /// Every role, those that must have a second factor chosen.
        let roles: [(value: String, label: String, isChosen: Bool)]
        /// The idempotency key of the forms.
        let key: String
        var problems = FormProblems.none
    }
}

extension StaffPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("staff.title"),
            body: """
                \(ConsoleChrome.head(t("staff.title")))<p class="lead-hint">\(t("staff.lead"))</p>\
                \(Parts.problems(model.problems))\
                <section class="card"><table class="rows"><thead><tr><th scope="col">\(t("staff.person"))</th>\
                <th scope="col">\(t("staff.works"))</th><th scope="col" class="num">\(t("account.sessions"))</th>\
                <th scope="col">\(t("account.factor"))</th></tr></thead><tbody>\
                \(HTML.each(model.lines) { row($0, model, frame) })</tbody></table></section>\
                \(demand(model, frame))
                """)
    }

    private static func row(_ line: StaffLine, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let factor = line.hasFactor ? t("staff.factor_on") : line.owesFactor ? t("staff.factor_owed") : t("staff.factor_off")
        return """
            <tr><td><strong>\(line.name)</strong><br><small>\(line.login)\
            \(HTML.when(!line.isActive, " · \(t("staff.inactive"))"))</small></td>\
            <td>\(line.roles)<br><small>\(line.hotels)</small></td>\
            <td class="num">\(String(line.sessions))\
            \(HTML.when(line.sessions > 0, """
                <form method="post" action="\(SitePath.staffSignOut(line.login))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "o" + line.login))\
                <button class="btn btn-sm" type="submit" aria-label="\(t("staff.sign_out")): \(line.login)">\(t("staff.sign_out"))</button></form>
                """))</td>\
            <td>\(factor)\
            \(HTML.when(line.hasFactor, """
                <form method="post" action="\(SitePath.staffReset(line.login))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "f" + line.login))\
                <input class="form-control" name="reason" maxlength="200" required aria-label="\(t("staff.reason")): \(line.login)" \
                placeholder="\(t("staff.reason"))">\
                <button class="btn btn-sm" type="submit">\(t("staff.reset"))</button></form>
                """))</td></tr>
            """
    }

    private static func demand(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("staff.demand"))</h2>\
            <p>\(t("staff.demand_lead"))</p><form method="post" action="\(SitePath.secondFactorRoles)">\(frame.csrfField)\
            \(Parts.hidden("key", model.key + "roles"))\
            \(HTML.each(model.roles) { role in
                """
                <label class="form-check"><input class="form-check-input" type="checkbox" name="role_\(role.value)" value="on"\
                \(HTML.when(role.isChosen, " checked"))> <span class="form-check-label">\(role.label)</span></label>
                """
            })\
            <button class="btn btn-primary" type="submit">\(t("staff.demand_keep"))</button></form></div></section>
            """
    }
}
