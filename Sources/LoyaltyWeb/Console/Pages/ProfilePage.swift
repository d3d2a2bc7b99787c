import LoyaltyRules

/// A member's profile at the desk: one page, section by section.
enum ProfilePage {
    struct Change: Sendable {
        let what: String
        let values: String
        let moment: String
        let who: String
        let channel: String
    }

    /// What the page shows. Fields: those of `ProfileParts`; `health_…`, `reason`; `tag_…`; `special`, `manager`, `why`.
    struct Model: Sendable {
        let panel: MemberPanel
        let fields: ProfileParts.Model
        /// When it was last said to be right, and what there is to ask.
        let state: [String]
        /// How many choices tell of health.
        let healthCount: Int
        /// The choices that tell of health; nil while they are hidden.
        let health: [ChoiceGroup]?
        let hasHealthConsent: Bool
        let document: DocumentSection.Model
        let outsideKeys: OutsideKeySection.Model
        let tags: [ChoiceGroup.Box]
        let ruleTags: [(name: String, why: String)]
        let isSpecial: Bool
        /// Why and by whom, in words.
        let special: String?
        let manager: String?
        /// Who may be chosen; nobody where the member's tier has none.
        let managers: [Choice]
        let managerID: String
        let merged: [(card: String, lines: [String])]
        let history: [Change]
        let canEdit: Bool
        let canCare: Bool
        var problems = FormProblems.none
        let key: String
    }
}

extension ProfilePage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, id) = (frame.t, model.panel.id)
        return consolePage(
            frame, title: t("profile.title"),
            body: """
                \(ConsoleChrome.head(t("profile.title")))\(MemberPanelView.strip(model.panel, frame))\
                \(Parts.problems(model.problems))\(state(model, frame))\
                \(HTML.when(model.canEdit, """
                    <form class="card" method="post" action="\(SitePath.profile(id))"><div class="card-body">\(frame.csrfField)\
                    \(Parts.hidden("key", model.key))\(ProfileParts.fields(model.fields, model.problems, t))\
                    <button class="btn btn-primary" type="submit">\(t("profile.save"))</button></div></form>
                    """))\
                \(HTML.when(!model.canEdit, readOnly(model, t)))\
                \(DocumentSection.html(
                    model.document, id: id, key: model.key, canEdit: model.canEdit, model.problems, frame
                ))\(ProfileSections.health(model, frame))\(ProfileSections.tags(model, frame))\(ProfileSections.care(model, frame))\
                \(OutsideKeySection.html(
                    model.outsideKeys, id: id, key: model.key, canEdit: model.canEdit, model.problems, frame
                ))\
                \(ProfileSections.merged(model, t))\(ProfileSections.history(model.history, t))
                """)
    }

    private static func state(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><ul class="plain-list">\(HTML.each(model.state) {
                "<li>\(Parts.sentence($0))</li>"
            })</ul>\(HTML.when(model.canEdit, """
                <form method="post" action="\(SitePath.profileConfirmation(model.panel.id))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + "-ok"))<button class="btn" type="submit">\(frame.icon("check")) \
                \(t("profile.confirm"))</button></form>
                """))</div></section>
            """
    }

    /// For who may read and not change.
    private static func readOnly(_ model: Model, _ t: Texts) -> HTML {
        let form = model.fields.form
        func words(_ parts: [String]) -> HTML { "\(parts.isEmpty ? t("member.none") : parts.joined(separator: " · "))" }
        let chosen = model.fields.groups.flatMap(\.boxes).filter(\.isTicked).map(\.label)
        return """
            <section class="card"><div class="card-body"><dl class="facts">\
            \(Parts.fact(t("profile.gender"), words(model.fields.genders.filter { $0.value == form.gender }.map(\.label))))\
            \(Parts.fact(t("profile.company"), words([form.company].filter { !$0.isEmpty })))\
            \(Parts.fact(t("profile.address"), words([form.address].filter { !$0.isEmpty })))\
            \(Parts.fact(t("profile.preferences"), words(chosen)))\
            \(Parts.fact(t("profile.note"), words([form.note].filter { !$0.isEmpty })))\
            \(Parts.fact(t("profile.dates"), words(form.dates.map { "\($0.day) \($0.label)" })))\
            \(Parts.fact(t("profile.companions"), words(form.companions.map { "\($0.name) \($0.birthday)" })))</dl></div></section>
            """
    }
}
