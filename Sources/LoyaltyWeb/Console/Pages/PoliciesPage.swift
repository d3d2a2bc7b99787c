import LoyaltyRules
import LoyaltyService

/// The versions of the privacy policy, and the form for another.
enum PoliciesPage {
    struct Version: Sendable {
        let number: Int
        let effectiveOn: String
        /// In force, to come, or over.
        let state: String
        let reviewOn: String
        let isOverdue: Bool
        let isMaterial: Bool
        let who: String
    }

    /// What the page shows. Fields: `text_zh-Hans`, `text_zh-Hant`, `text_en`, `effective_on`, `review_on`, `material`.
    struct Model: Sendable {
        /// Newest first.
        let versions: [Version]
        let texts: [(field: String, label: String, value: String)]
        let effectiveOn: String
        let reviewOn: String
        let isMaterial: Bool
        var problems = FormProblems.none
        let key: String
    }
}

extension PoliciesPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("policy.title"),
            body: """
                \(ConsoleChrome.head(t("policy.title")))<p class="lead-hint">\(t("policy.lead")) \
                <a href="\(SitePath.policy)">\(t("policy.public"))</a></p>\(Parts.problems(model.problems))\
                \(HTML.when(!model.versions.isEmpty, versions(model, t)))\(form(model, frame))
                """)
    }

    private static func versions(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><table class="rows"><caption class="visually-hidden">\(t("policy.versions"))</caption><thead><tr>\
        <th scope="col">\(t("policy.versions"))</th><th scope="col">\(t("policy.state"))</th>\
        <th scope="col">\(t("policy.review"))</th></tr></thead><tbody>\
        \(HTML.each(model.versions) { version in
            """
            <tr><td><a href="\(SitePath.policy(version.number))">\(t("policy.version", "\(version.number)", version.effectiveOn))</a>\
            <br><small>\(version.who)\(HTML.when(version.isMaterial, " · \(t("policy.material_short"))"))</small></td>\
            <td>\(version.state)</td><td\(HTML.when(version.isOverdue, " class=\"neg\""))>\(version.reviewOn)\
            \(HTML.when(version.isOverdue, " <small>\(t("policy.overdue"))</small>"))</td></tr>
            """
        })</tbody></table></section>
        """
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        return """
            <form class="card" method="post" action="\(SitePath.policies)"><div class="card-body">\
            <h2 class="section-title">\(t("policy.new"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key))\
            \(HTML.each(model.texts) { text in
                area(text.field, text.label, text.value, problems[text.field])
            })\
            \(TextField(name: "effective_on", label: t("policy.effective_on"), value: model.effectiveOn, type: "date", required: true, problem: problems["effective_on"]).html)\
            \(TextField(name: "review_on", label: t("policy.review_on"), value: model.reviewOn, type: "date", required: true, problem: problems["review_on"]).html)\
            \(CheckField(name: "material", label: t("policy.material"), checked: model.isMaterial).html)\
            <button class="btn btn-primary" type="submit">\(t("policy.publish"))</button></div></form>
            """
    }

    private static func area(_ field: String, _ label: String, _ value: String, _ problem: String?) -> HTML {
        """
        <div class="field">\(FieldParts.label(field, label))\
        <textarea class="form-control\(HTML.when(problem != nil, " is-invalid"))" id="f-\(field)" name="\(field)" rows="8" \
        maxlength="\(PublishPolicy.longest)"\(FieldParts.description(field, hint: nil, problem: problem))>\(value)</textarea>\
        \(FieldParts.notes(field, hint: nil, problem: problem))</div>
        """
    }
}
