import LoyaltyRules

/// The lines of a stay or bill: category, net amount, tax and service.
///
/// Without a script the empty lines are there at once; with one, they wait behind a button.
enum FolioLinesField {
    static func html(
        _ lines: [FolioLineValues], categories: [Choice], currency: String, problems: FormProblems,
        _ t: Texts,
        autofocus: Bool = false
    ) -> HTML {
        let padded = FolioLineValues.padded(lines)
        return """
            <fieldset class="folio-lines" data-lines><legend class="form-label">\(t("lines.title"))</legend>\
            \(HTML.each(padded.enumerated()) { index, line in
                """
                <div class="folio-line" role="group" aria-label="\(t("lines.line", String(index + 1)))"\
                \(HTML.when(index > 0 && line.isEmpty, " data-spare"))>\
                \(SelectField(
                    name: "category_\(index)", label: t("lines.category"), choices: categories,
                    value: line.category,
                    problem: problems.fields["category_\(index)"]
                ).html)\
                \(amount("net_\(index)", t("lines.net"), line.net, problems, required: index == 0,
                    attributes: HTML.when(autofocus && index == 0, " autofocus")))\
                \(amount("tax_\(index)", t("lines.tax"), line.tax, problems))\
                \(amount("service_\(index)", t("lines.service"), line.service, problems))</div>
                """
            })\
            <button type="button" class="btn btn-sm" data-add-line hidden>\(t("lines.add"))</button>\
            <p class="form-hint">\(t("lines.hint"))</p></fieldset>
            """
    }

    private static func amount(
        _ name: String, _ label: String, _ value: String, _ problems: FormProblems, required: Bool = false,
        attributes: HTML = ""
    ) -> HTML {
        TextField(
            name: name, label: label, value: value, required: required, problem: problems.fields[name],
            attributes:
                "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\" \(attributes)"
        ).html
    }
}
