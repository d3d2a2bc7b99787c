import LoyaltyRules

/// The family pool of a member: who is in it, and the forms by which points are moved, people taken in, and it is left.
enum FamilyPage {
    /// Somebody in the pool.
    struct Person: Sendable {
        let id: String
        let name: String
        let card: String
        let isHead: Bool
        /// Whether it is the member of this page.
        let isSelf: Bool
        let joined: String
        let held: String
    }

    /// What the page shows. Fields: `to`, `amount`, `note` (moving points), `who` (taking somebody in).
    struct Model: Sendable {
        let panel: MemberPanel
        /// Empty where the member is in no pool.
        let people: [Person]
        /// What the program allows, in a sentence; nil where it has no family pools any more.
        let limits: String?
        /// What is left of the year's limit.
        let left: String?
        let canTakeIn: Bool
        let canMove: Bool
        let canLeave: Bool
        var receiver = ""
        var amount = ""
        var who = ""
        var note = ""
        let preview: PostingPreview
        var problems = FormProblems.none
        /// The idempotency key of these forms, field `key`.
        let key: String
    }
}

extension FamilyPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let others = model.people.filter { !$0.isSelf }
        let forms: HTML = """
            \(Parts.problems(model.problems))\(people(model, frame))\
            \(HTML.when(model.canMove && !others.isEmpty, move(model, others, frame)))\
            \(HTML.when(model.canTakeIn, takeIn(model, frame)))\(HTML.when(model.canLeave, leave(model, frame)))
            """
        return consolePage(
            frame, title: t("family.title"),
            body: PostingParts.layout(
                model.panel, title: t("family.title"), form: forms,
                preview: PostingParts.previewCard(model.preview, title: t("family.preview"), t), frame))
    }

    private static func people(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let lead: HTML = "\(HTML.with(model.limits) { "<p>\($0)</p>" })"
        guard !model.people.isEmpty else {
            return "<section class=\"card\"><div class=\"card-body\"><p>\(t("family.none"))</p>\(lead)</div></section>"
        }
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("family.people"))</h2>\(lead)</div>\
            <table class="rows"><caption class="visually-hidden">\(t("family.people"))</caption><thead><tr>\
            <th scope="col">\(t("family.name"))</th><th scope="col">\(t("family.joined"))</th>\
            <th scope="col" class="num">\(t("family.held"))</th></tr></thead><tbody>\
            \(HTML.each(model.people) { person in
                """
                <tr><td><a href="\(SitePath.member(person.id))">\(person.name)</a>\
                \(HTML.when(person.isHead, " <small>\(t("family.head"))</small>"))</td>\
                <td>\(person.joined)</td><td class="num">\(person.held)</td></tr>
                """
            })</tbody></table></section>
            """
    }

    private static func move(_ model: Model, _ others: [Person], _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        let choices = others.map { Choice(value: $0.id, label: $0.name + " · " + $0.card) }
        return """
            <form class="card" method="post" action="\(SitePath.family(model.panel.id))"><div class="card-body">\
            <h2 class="section-title">\(t("family.move"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key))\
            <div \(PostingParts.live(SitePath.familyPreview(model.panel.id)))>\
            \(SelectField(
                name: "to", label: t("family.to"), choices: choices, value: model.receiver, placeholder: t("form.choose"),
                required: true, problem: model.problems.fields["to"]
            ).html)\
            \(TextField(
                name: "amount", label: t("family.amount"), value: model.amount, hint: model.left, required: true,
                problem: model.problems.fields["amount"],
                attributes: "inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\""
            ).html)</div>\
            \(TextField(
                name: "note", label: t("form.note"), value: model.note, optional: t("form.optional"),
                attributes: "maxlength=\"300\" autocomplete=\"off\""
            ).html)\
            \(PostingParts.buttons(t("family.submit"), back: SitePath.member(model.panel.id), t))</div></form>
            """
    }

    private static func takeIn(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.familyPeople(model.panel.id))"><div class="card-body">\
            <h2 class="section-title">\(t("family.take_in"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key + "-in"))\
            \(TextField(
                name: "who", label: t("family.who"), value: model.who, hint: t("transfer.to_hint"), required: true,
                problem: model.problems.fields["who"], attributes: "autocomplete=\"off\" maxlength=\"60\" data-own-scan"
            ).html)\
            \(PostingParts.buttons(t("family.take_in"), back: SitePath.member(model.panel.id), t))</div></form>
            """
    }

    private static func leave(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card" method="post" action="\(SitePath.familyLeave(model.panel.id))"><div class="card-body">\
            <h2 class="section-title">\(t("family.leave"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key + "-out"))\
            <p>\(t("family.leave_text"))</p>\
            \(PostingParts.buttons(t("family.leave"), back: SitePath.member(model.panel.id), dangerous: true, t))</div></form>
            """
    }
}
