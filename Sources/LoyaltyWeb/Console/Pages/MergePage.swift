import LoyaltyRules

/// Two accounts of one person, side by side, with the form that merges them; or the one that parts them (MEM-16).
enum MergePage {
    /// An account that was merged.
    struct Merged: Sendable {
        let id: String
        let name: String
        let card: String
        let day: String
        /// What was taken over of its person, and who chose so; empty where nothing was.
        let taken: String
    }

    /// One thing that is told of both accounts, and of the one that comes of them.
    struct Side: Sendable {
        let name: String
        let staying: String
        let leaving: String
        let together: String
    }

    /// What the page shows. Fields: `who`, `reason`, `note`, and for each field that differs `win_` with its name.
    struct Model: Sendable {
        let panel: MemberPanel
        /// The account that this one was merged into.
        let into: Merged?
        /// The accounts that were merged into this one.
        let from: [Merged]
        /// The accounts that may be the same person's, the likeliest first.
        let likely: [MemberLine]
        /// The two side by side; empty until the other is named.
        let sides: [Side]
        /// What the two tell otherwise, to be chosen.
        let fields: [MergeFields.Field]
        let typed: String
        let reasons: [Choice]
        var reason = ""
        var note = ""
        var problems = FormProblems.none
        /// The idempotency key of this form, field `key`.
        let key: String
    }
}

extension MergePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let title = t(model.into == nil ? "merge.title" : "merge.part_title")
        let forms: HTML = """
            \(Parts.problems(model.problems))\(HTML.with(model.into) { parting(model, $0, frame) })\
            \(HTML.when(model.into == nil, find(model, frame)))\
            \(HTML.when(!model.sides.isEmpty, merging(model, frame)))\(likely(model, frame))\(merged(model, frame))
            """
        return consolePage(
            frame, title: title,
            body: PostingParts.layout(model.panel, title: title, form: forms, preview: .empty, frame))
    }

    private static func find(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="get" action="\(SitePath.merge(model.panel.id))"><div class="card-body">\
            <p>\(t("merge.text"))</p>\
            \(TextField(
                name: "who", label: t("merge.who"), value: model.typed, hint: t("merge.who_hint"), required: true,
                problem: model.problems.fields["who"],
                attributes: "autocomplete=\"off\" maxlength=\"60\" data-own-scan\(model.sides.isEmpty ? " autofocus" : "")"
            ).html)\
            <button class="btn" type="submit">\(t("merge.compare"))</button></div></form>
            """
    }

    private static func likely(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        guard !model.likely.isEmpty else { return .empty }
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("merge.likely"))</h2></div>\
            <table class="rows"><caption class="visually-hidden">\(t("merge.likely"))</caption><tbody>\
            \(HTML.each(model.likely) { line in
                """
                <tr><td><a href="\(SitePath.member(line.id))">\(line.name)</a> · \(line.cardNumber)\
                <br><small>\([line.maskedMobile, line.matched].compactMap { $0 }.joined(separator: " · "))</small></td>\
                <td><a href="\(SitePath.merge(model.panel.id, with: line.cardNumber.filter { $0 != " " }))">\(t("merge.compare"))</a></td></tr>
                """
            })</tbody></table></section>
            """
    }

    private static func merging(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.merge(model.panel.id))"><div class="card-body">\
            <h2 class="section-title">\(t("merge.compared"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key))\
            \(Parts.hidden("who", model.typed))</div>\(sides(model.sides, t))<div class="card-body">\
            \(MergeFields(fields: model.fields, t: t).html)\
            \(PostingParts.reason(model.reasons, value: model.reason, note: model.note, problems: model.problems, t, autofocus: model.fields.isEmpty))\
            \(PostingParts.buttons(t("merge.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
    }

    private static func sides(_ sides: [Side], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("merge.compared"))</caption><thead><tr>\
        <td></td><th scope="col">\(t("merge.staying"))</th><th scope="col">\(t("merge.leaving"))</th>\
        <th scope="col">\(t("merge.together"))</th></tr></thead><tbody>\
        \(HTML.each(sides) { side in
            """
            <tr><th scope="row">\(side.name)</th><td>\(side.staying)</td><td>\(side.leaving)</td><td>\(side.together)</td></tr>
            """
        })</tbody></table>
        """
    }

    private static func parting(_ model: Model, _ into: Merged, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.mergeParting(model.panel.id))"><div class="card-body">\
            \(frame.csrfField)\(Parts.hidden("key", model.key))\
            <p>\(t("merge.into", into.day)) <a href="\(SitePath.member(into.id))">\(into.name) · \(into.card)</a></p>\
            <p>\(t("merge.part_text"))</p>\
            \(PostingParts.reason(model.reasons, value: model.reason, note: model.note, problems: model.problems, t, autofocus: true))\
            \(PostingParts.buttons(t("merge.part"), back: SitePath.member(model.panel.id), dangerous: true, t))</div></form>
            """
    }

    private static func merged(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        guard !model.from.isEmpty else { return .empty }
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("merge.from"))</h2></div>\
            <table class="rows"><caption class="visually-hidden">\(t("merge.from"))</caption><tbody>\
            \(HTML.each(model.from) { one in
                """
                <tr><td>\(one.name) · \(one.card)\(HTML.when(!one.taken.isEmpty, "<br><small>\(one.taken)</small>"))</td><td>\(one.day)</td>\
                <td><a href="\(SitePath.merge(one.id))">\(t("merge.part"))</a></td></tr>
                """
            })</tbody></table></section>
            """
    }
}
