import LoyaltyRules

/// Members whose profile somebody should look at, special members, and those of an account manager.
enum ProfilesPage {
    struct Line: Sendable {
        let id: String
        let name: String
        let contact: String
        let tier: String
        let hotel: String
        /// What there is to ask.
        let reasons: [String]
        /// The day on which all was last said to be right, in words.
        let confirmed: String
        /// Special member, account manager, tags.
        let marks: [String]
    }

    /// What the page shows. Fields of the filter: `which`, `property`, `tag`; of each line `back`.
    struct Model: Sendable {
        let lines: [Line]
        let which: String
        let kinds: [Choice]
        let property: String
        let hotels: [Choice]
        let tag: String
        let tags: [Choice]
        /// Where the list goes on.
        let next: String?
        let canConfirm: Bool
        let canSet: Bool
        let key: String
    }
}

extension ProfilesPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("profiles.title"),
            body: """
                \(ConsoleChrome.head(t("profiles.title"), actions: HTML.when(model.canSet, """
                    <a class="btn" href="\(SitePath.profileSettings)">\(t("profiles.settings"))</a>
                    """)))<p class="lead-hint">\(t("profiles.lead"))</p>\(filter(model, frame))\
                <section class="card">\(model.lines.isEmpty
                    ? ConsoleChrome.empty(
                        frame, icon: "check", title: t(model.next == nil ? "profiles.none" : "profiles.none_yet"),
                        text: t(model.next == nil ? "profiles.none_text" : "profiles.none_yet_text"))
                    : table(model, frame))\
                \(HTML.with(model.next) { href in
                    "<p class=\"card-footer\"><a class=\"btn btn-sm\" rel=\"next\" href=\"\(href)\">\(t("profiles.next"))</a></p>"
                })</section>
                """)
    }

    private static func filter(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="get" action="\(SitePath.profiles)"><div class="card-body"><div class="field-pair">\
            \(SelectField(name: "which", label: t("profiles.which"), choices: model.kinds, value: model.which).html)\
            \(SelectField(
                name: "property", label: t("enrol.property"), choices: model.hotels, value: model.property,
                placeholder: t("profiles.all_hotels")
            ).html)\
            \(HTML.when(!model.tags.isEmpty, SelectField(
                name: "tag", label: t("profile.tags"), choices: model.tags, value: model.tag, placeholder: t("profiles.all_tags")
            ).html))</div><button class="btn" type="submit">\(t("profiles.filter"))</button></div></form>
            """
    }

    private static func table(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <table class="rows"><thead><tr><th scope="col">\(t("profiles.member"))</th>\
            <th scope="col">\(t("profiles.confirmed"))</th></tr></thead><tbody>\(HTML.each(model.lines) { line in
                """
                <tr><td><a href="\(SitePath.profile(line.id))">\(line.name)</a>\
                <small>\(line.tier) · \(line.contact)\
                \(HTML.when(!line.hotel.isEmpty, " · \(line.hotel)"))</small>\
                \(HTML.when(!line.marks.isEmpty, "<small>\(line.marks.joined(separator: " · "))</small>"))\
                \(HTML.each(line.reasons) { "<div>\($0)</div>" })</td>\
                <td><span class="num">\(line.confirmed)</span>\(HTML.when(model.canConfirm, confirmation(line, model, frame)))</td></tr>
                """
            })</tbody></table>
            """
    }

    private static func confirmation(_ line: Line, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(SitePath.profileConfirmation(line.id))">\(frame.csrfField)\
        \(Parts.hidden("key", model.key + line.id))\(Parts.hidden("back", "list"))\
        <button class="btn btn-sm" type="submit" aria-label="\(frame.t("profile.confirm")): \(line.name)">\
        \(frame.t("profile.confirm"))</button></form>
        """
    }
}
