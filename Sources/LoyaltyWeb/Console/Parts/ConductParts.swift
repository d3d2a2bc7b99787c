import LoyaltyRules

/// Parts of the pages about conduct.
enum ConductParts {
    /// Cases as a table; the name is left out where all are of one member.
    static func table(_ lines: [ConductLine], _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("conduct.case"))</th><th scope="col">\(t("conduct.state"))</th>\
        <th scope="col" class="num">\(t("conduct.since"))</th></tr></thead><tbody>\
        \(HTML.each(lines) { line in
            """
            <tr><td><a href="\(line.href)"><strong>\(line.kind)</strong></a>\
            \(HTML.when(!line.name.isEmpty, "<br><small>\(line.name)</small>"))</td>\
            <td>\(line.state)\(HTML.when(!line.sanction.isEmpty, "<br><small>\(line.sanction)</small>"))\
            \(HTML.when(!line.place.isEmpty, "<br><small>\(line.place)</small>"))</td>\
            <td class="num">\(line.openedOn)</td></tr>
            """
        })</tbody></table>
        """
    }

    /// Several lines of free words, with label and what is wrong with them.
    /// - Parameter id: what tells the field from one of the same name in another form of the page; nil for its name.
    static func words(
        _ name: String, _ label: String, value: String, hint: String? = nil, problem: String?, focus: Bool = false,
        id: String? = nil
    ) -> HTML {
        """
        <div class="field">\(FieldParts.label(id ?? name, label))\
        <textarea class="form-control\(HTML.when(problem != nil, " is-invalid"))" id="f-\(id ?? name)" name="\(name)" rows="3" \
        maxlength="2000"\(HTML.when(focus, " autofocus"))\(FieldParts.description(id ?? name, hint: hint, problem: problem))>\
        \(value)</textarea>\(FieldParts.notes(id ?? name, hint: hint, problem: problem))</div>
        """
    }
}
