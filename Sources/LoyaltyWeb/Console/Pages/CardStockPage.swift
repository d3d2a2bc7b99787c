import LoyaltyRules

/// Kinds of cards, how many numbers are left, the batches, and the form to make more.
enum CardStockPage {
    /// A kind with what is left of it.
    struct Kind: Sendable {
        let id: String
        let name: String
        /// Its properties, in words.
        let terms: String
        let stock: String
        let offered: String
    }

    /// A batch of numbers.
    struct Batch: Sendable {
        let href: String
        let kind: String
        let purpose: String
        let numbers: String
        let made: String
        let who: String
    }

    /// What the page shows. Fields: `kind`, `quantity`, `purpose`.
    struct Model: Sendable {
        let kinds: [Kind]
        let batches: [Batch]
        let choices: [Choice]
        let canSetKinds: Bool
        var kind = ""
        var quantity = ""
        var purpose = ""
        var problems = FormProblems.none
        /// The idempotency key of the form, field `key`.
        let key: String
    }
}

extension CardStockPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("cards.stock"),
            body: """
                \(ConsoleChrome.head(t("cards.stock"), actions: HTML.when(model.canSetKinds, """
                    <a class="btn" href="\(SitePath.cardKind("new"))">\(frame.icon("id-badge-2")) \(t("cards.kind_new"))</a>
                    """)))<p class="lead-hint">\(t("cards.stock_lead"))</p>\
                \(kinds(model, t))\(form(model, frame))\(batches(model, frame))
                """)
    }

    private static func kinds(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><table class="rows"><caption class="visually-hidden">\(t("cards.kinds"))</caption><thead><tr>\
        <th scope="col">\(t("cards.kind"))</th><th scope="col" class="num">\(t("cards.state_stock"))</th>\
        <th scope="col" class="num">\(t("cards.state_offered"))</th></tr></thead><tbody>\
        \(HTML.each(model.kinds) { kind in
            let name: HTML = model.canSetKinds ? "<a href=\"\(SitePath.cardKind(kind.id))\">\(kind.name)</a>" : "\(kind.name)"
            return """
                <tr><td><strong>\(name)</strong><br><small>\(kind.terms)</small></td><td class="num">\(kind.stock)</td>\
                <td class="num">\(kind.offered)</td></tr>
                """
        })</tbody></table></section>
        """
    }

    private static func form(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let (t, problems) = (frame.t, model.problems.fields)
        return """
            <form class="card" method="post" action="\(SitePath.cardStock)"><div class="card-body">\
            <h2 class="section-title">\(t("cards.make"))</h2>\(frame.csrfField)\(Parts.hidden("key", model.key))\
            \(Parts.problems(model.problems))<div class="field-pair">\
            \(SelectField(
                name: "kind", label: t("cards.kind"), choices: model.choices, value: model.kind, problem: problems["kind"]
            ).html)\
            \(TextField(
                name: "quantity", label: t("cards.quantity"), value: model.quantity, hint: t("cards.quantity_hint"), required: true,
                problem: problems["quantity"], attributes: "inputmode=\"numeric\" maxlength=\"9\" autocomplete=\"off\""
            ).html)</div>\
            \(TextField(
                name: "purpose", label: t("cards.purpose"), value: model.purpose, required: true, problem: problems["purpose"],
                attributes: "maxlength=\"200\" autocomplete=\"off\""
            ).html)<button class="btn btn-primary" type="submit">\(t("cards.make_now"))</button></div></form>
            """
    }

    private static func batches(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard !model.batches.isEmpty else {
            return ConsoleChrome.empty(frame, icon: "id-badge-2", title: t("cards.no_batches"), text: t("cards.no_batches_text"))
        }
        return """
            <section class="card"><table class="rows"><caption class="visually-hidden">\(t("cards.batches"))</caption><thead><tr>\
            <th scope="col">\(t("cards.batch"))</th><th scope="col" class="num">\(t("cards.quantity"))</th>\
            <th scope="col">\(t("cards.made"))</th></tr></thead><tbody>\
            \(HTML.each(model.batches) { batch in
                """
                <tr><td><a href="\(batch.href)"><strong>\(batch.purpose)</strong></a><br><small>\(batch.kind)</small></td>\
                <td class="num">\(batch.numbers)</td><td>\(batch.made)<br><small>\(batch.who)</small></td></tr>
                """
            })</tbody></table></section>
            """
    }
}
