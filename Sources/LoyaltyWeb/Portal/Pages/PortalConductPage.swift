import LoyaltyRules

/// What was decided about the member's conduct, and the form for an appeal.
enum PortalConductPage {
    /// What the page shows. Fields: `case`, `appeal`.
    struct Model: Sendable {
        let lines: [ConductLine]
        var appeal = ""
        var problems = FormProblems.none
        let key: String
    }
}

extension PortalConductPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.conduct"),
            body: """
                <p class="back"><a href="\(SitePath.portalMe)">\(frame.icon("chevron-left")) \(t("portal.me"))</a></p>\
                <section class="panel"><h1>\(t("portal.conduct"))</h1><p>\(t("portal.conduct_lead"))</p>\
                \(Parts.problems(model.problems))\
                \(HTML.when(model.lines.isEmpty, "<p>\(t("portal.conduct_none"))</p>"))</section>\
                \(HTML.each(model.lines) { one($0, model, frame) })
                """)
    }

    private static func one(_ line: ConductLine, _ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        func said(_ label: String, _ text: String) -> HTML { HTML.when(!text.isEmpty, Parts.fact(t(label), "\(text)")) }
        return """
            <section class="panel"><h2>\(line.sanction)</h2><dl class="facts">\(said("conduct.kind", line.kind))\
            \(said("conduct.notice", line.notice))\(Parts.fact(t("conduct.state"), "\(line.state)"))\
            \(said("conduct.appeal", line.appeal))\(said("conduct.answer", line.answer))</dl>\
            \(HTML.when(line.mayAppeal, """
                <form method="post" action="\(SitePath.portalConduct)">\(frame.csrfField)\(Parts.hidden("key", model.key))\
                \(Parts.hidden("case", line.id))\
                \(ConductParts.words(
                    "appeal", t("conduct.appeal"), value: model.appeal, problem: model.problems.fields["appeal"],
                    id: "appeal-\(line.id)"))\
                <button class="btn btn-primary" type="submit">\(t("conduct.appeal_now"))</button></form>
                """))</section>
            """
    }
}
