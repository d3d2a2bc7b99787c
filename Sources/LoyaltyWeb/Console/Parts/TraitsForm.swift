import LoyaltyRules

/// The small form by which birthday and segments are stated. Fields: `birthday`, `tags`.
enum TraitsForm {
    static func details(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details class="reveal"><summary>\(frame.icon("user")) \(t("traits.change"))</summary>\
            <form method="post" action="\(SitePath.traits(panel.id))">\(frame.csrfField)\
            <div class="field-pair">\(TextField(
                name: "birthday", label: t("member.birthday"), value: panel.birthday ?? "",
                hint: t("traits.birthday_hint"), optional: t("form.optional"),
                attributes: "maxlength=\"5\" placeholder=\"05-18\" autocomplete=\"off\" inputmode=\"numeric\""
            ).html)\
            \(TextField(
                name: "tags", label: t("member.tags"), value: panel.tags, hint: t("traits.tags_hint"),
                optional: t("form.optional"), attributes: "maxlength=\"400\" autocomplete=\"off\""
            ).html)</div>\
            <button class="btn btn-sm" type="submit">\(t("traits.submit"))</button></form></details>
            """
    }
}
