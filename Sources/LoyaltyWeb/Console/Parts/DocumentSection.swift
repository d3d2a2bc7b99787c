import LoyaltyRules

/// The identity document on the page of a profile.
enum DocumentSection {
    /// What the section shows. Fields: those of `DocumentFields`; `remove`, value `yes`.
    struct Model: Sendable {
        /// The document that is kept, masked, and who saw it when; nil for none.
        let kept: (document: String, seen: String)?
        let fields: DocumentFields.Model
    }

    static func html(_ model: Model, id: String, key: String, canEdit: Bool, _ problems: FormProblems, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card" id="document"><div class="card-body"><h2 class="section-title">\(t("document.title"))</h2>\
            \(HTML.with(model.kept) { kept in
                """
                <p><strong class="num">\(kept.document)</strong><br><small>\(kept.seen)</small></p>\
                \(HTML.when(canEdit, remove(id: id, key: key, frame)))
                """
            })\(HTML.when(model.kept == nil, "<p class=\"nothing\">\(t("document.none"))</p>"))\
            \(HTML.when(canEdit, """
                <details class="enrol-more"\(HTML.when(!problems.isEmpty && !model.fields.form.number.isEmpty, " open"))><summary>\
                \(t(model.kept == nil ? "document.add" : "document.replace"))</summary>\
                <form method="post" action="\(SitePath.profileDocument(id))">\(frame.csrfField)\
                \(Parts.hidden("key", key + "-document"))\(DocumentFields.html(model.fields, problems, t))\
                <button class="btn" type="submit">\(t("document.save"))</button></form></details>
                """))</div></section>
            """
    }

    private static func remove(id: String, key: String, _ frame: ConsoleFrame) -> HTML {
        """
        <form method="post" action="\(SitePath.profileDocument(id))">\(frame.csrfField)\(Parts.hidden("key", key + "-no-document"))\
        \(Parts.hidden("remove", "yes"))<button class="btn btn-sm" type="submit">\(frame.t("document.remove"))</button></form>
        """
    }
}
