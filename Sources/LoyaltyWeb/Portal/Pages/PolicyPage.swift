import LoyaltyRules

/// The privacy policy as anybody reads it, with the versions before it.
enum PolicyPage {
    /// A version, as it is listed.
    struct Version: Sendable {
        let number: Int
        let effectiveOn: String
        let isShown: Bool
    }

    /// What the page shows.
    struct Model: Sendable {
        /// Nil before the first version holds.
        let shown: Version?
        let paragraphs: [String]
        /// Newest first; those that do not hold yet stand with their day.
        let versions: [Version]
    }
}

extension PolicyPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("policy.title"),
            body: """
                <article class="panel"><h1>\(t("policy.title"))</h1>\
                \(HTML.with(model.shown) { "<p><strong>\(t("policy.version", "\($0.number)", $0.effectiveOn))</strong></p>" })\
                \(HTML.when(model.shown == nil, "<p>\(t("policy.none"))</p>"))\
                \(HTML.each(model.paragraphs) { "<p>\($0)</p>" })</article>\
                \(HTML.when(model.versions.count > 1, versions(model, t)))
                """)
    }

    private static func versions(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="panel"><h2>\(t("policy.versions"))</h2><ul>\(HTML.each(model.versions) { version in
            """
            <li><a href="\(SitePath.inLanguage(t.language.rawValue, SitePath.policy(version.number)))"\
            \(HTML.when(version.isShown, " aria-current=\"page\""))>\(t("policy.version", "\(version.number)", version.effectiveOn))</a></li>
            """
        })</ul></section>
        """
    }
}
