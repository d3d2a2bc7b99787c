import LoyaltyRules

/// Saved views: to be opened, changed, removed; and the form that keeps the present conditions.
enum MemberViewList {
    static func list(_ model: MembersPage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("found.views"))</h2>\
            \(HTML.when(model.views.isEmpty, "<p class=\"nothing\">\(t("found.views_none"))</p>"))\
            <ul class="plain-list">\(HTML.each(model.views) { line($0, model, frame) })</ul>\
            \(HTML.when(model.canKeep && (!model.chips.isEmpty || model.viewProblem != nil), keep(model, frame)))</div></section>
            """
    }

    private static func line(_ view: MemberViewLine, _ model: MembersPage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <li><a href="\(view.href)"><strong>\(view.name)</strong></a>\
            \(HTML.with(view.owner) { " · <small>\($0)</small>" })\(HTML.when(view.isShared, " · <small>\(t("found.shared"))</small>"))\
            \(HTML.when(view.isDefault, " · <small>\(t("found.default"))</small>"))\
            \(HTML.when(model.canKeep && view.owner == nil, change(view, model, frame)))</li>
            """
    }

    private static func change(_ view: MemberViewLine, _ model: MembersPage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details><summary>\(t("found.change"))</summary><form method="post" action="\(SitePath.memberView(view.id))">\
            \(frame.csrfField)\(Parts.hidden("key", model.key + view.id))\(Parts.hidden("conditions", view.conditions))\
            \(fields(view.name, view.isShared, view.isDefault, "-" + view.id, nil, model, t))\
            <div class="form-buttons"><button class="btn" type="submit">\(t("found.save"))</button>\
            <button class="btn" type="submit" formaction="\(SitePath.memberViewRemoval(view.id))">\(t("found.remove"))</button></div>\
            </form></details>
            """
    }

    private static func keep(_ model: MembersPage.Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <details\(HTML.when(model.viewProblem != nil, " open"))><summary>\(t("found.keep"))</summary>\
            <form method="post" action="\(SitePath.memberViews)">\(frame.csrfField)\
            \(Parts.hidden("key", model.key))\(Parts.hidden("conditions", model.conditions))\
            \(fields("", false, false, "", model.viewProblem, model, t))\
            <button class="btn" type="submit">\(t("found.save"))</button></form></details>
            """
    }

    private static func fields(
        _ name: String, _ isShared: Bool, _ isDefault: Bool, _ tail: String, _ problem: String?, _ model: MembersPage.Model, _ t: Texts
    ) -> HTML {
        """
        \(TextField(
            name: "title", label: t("found.view_name"), value: name, required: true, problem: problem,
            attributes: "maxlength=\"80\" autocomplete=\"off\"", id: "title" + tail
        ).html)\
        \(HTML.when(model.canShare, box("shared", t("found.share"), isShared, tail)))\(box("default", t("found.make_default"), isDefault, tail))
        """
    }

    private static func box(_ name: String, _ label: String, _ isTicked: Bool, _ tail: String) -> HTML {
        """
        <div class="field-check"><label class="form-check"><input class="form-check-input" type="checkbox" name="\(name)" \
        value="yes" id="f-\(name)\(tail)"\(HTML.when(isTicked, " checked"))><span class="form-check-label">\(label)</span></label></div>
        """
    }
}
