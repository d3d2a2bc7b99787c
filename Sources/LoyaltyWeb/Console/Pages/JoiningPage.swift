import LoyaltyRules

/// How guests join: applications that wait, codes with their pictures, and what each channel asks for.
enum JoiningPage {
    /// An application in a list.
    struct Line: Sendable {
        let id: String
        /// Empty once it is answered.
        let name: String
        let channel: String
        let hotel: String
        let state: String
        let due: String
        let left: String
        let isLate: Bool
        /// The page of the member that came of it.
        var memberHref: String? = nil
    }

    /// A way of joining, with where the guests had come from.
    struct Origin: Sendable {
        let channel: String
        let source: String
        let joined: String
        let came: String
    }

    struct Code: Sendable {
        let code: String
        let label: String
        let channel: String
        let hotel: String
        /// The address in the picture; nil when the code is closed.
        let address: String?
    }

    /// A channel with, for each field, `required`, `optional` or nothing.
    struct Channel: Sendable {
        let id: String
        let name: String
        let fields: [(id: String, name: String, value: String)]
        let needsReview: Bool
        let hours: String
        let summary: String
    }

    /// What the page shows. Fields: of a code `channel`, `property`, `label`; of a channel its fields by name, `review`,
    /// `answer_hours`.
    struct Model: Sendable {
        let waiting: [Line]
        let answered: [Line]
        var origins: [Origin] = []
        let codes: [Code]
        let channels: [Channel]
        let hotels: [Choice]
        let choices: [Choice]
        let canSet: Bool
        var problems = FormProblems.none
        let key: String
    }
}

extension JoiningPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("joining.title"),
            body: """
                \(ConsoleChrome.head(t("joining.title")))<p class="lead-hint">\(t("joining.lead"))</p>\
                \(Parts.problems(model.problems))<section class="card"><div class="card-body">\
                <h2 class="section-title">\(t("joining.waiting"))</h2></div>\
                \(model.waiting.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("joining.none"), text: t("joining.none_text"))
                    : table(model.waiting, t("joining.due"), t))</section>\
                \(HTML.when(!model.answered.isEmpty, """
                    <section class="card"><div class="card-body"><h2 class="section-title">\(t("joining.answered"))</h2></div>\
                    \(table(model.answered, t("joining.due"), t))</section>
                    """))\(HTML.when(!model.origins.isEmpty, origins(model.origins, t)))\(codes(model, frame))\(HTML.when(model.canSet, channels(model, frame)))
                """)
    }

    private static func table(_ lines: [Line], _ due: String, _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("joining.applicant"))</th>\
        <th scope="col">\(t("joining.channel"))</th><th scope="col" class="num">\(due)</th></tr></thead><tbody>\
        \(HTML.each(lines) { line in
            """
            <tr><td><a href="\(line.memberHref ?? SitePath.application(line.id))">\(line.name)</a><br><small>\(line.state)</small></td>\
            <td>\(line.channel)<br><small>\(line.hotel)</small></td><td class="num\(HTML.when(line.isLate, " neg"))">\(line.due)\
            <small class="figure-note">\(line.left)</small></td></tr>
            """
        })</tbody></table>
        """
    }

    private static func origins(_ lines: [Origin], _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(t("joining.origins"))</h2></div>\
        <table class="rows"><thead><tr><th scope="col">\(t("joining.channel"))</th><th scope="col">\(t("joining.field_source"))</th>\
        <th scope="col" class="num">\(t("joining.joined"))</th><th scope="col" class="num">\(t("joining.came"))</th></tr></thead><tbody>\
        \(HTML.each(lines) { line in
            """
            <tr><td>\(line.channel)</td><td>\(line.source)</td><td class="num">\(line.joined)</td><td class="num">\(line.came)</td></tr>
            """
        })</tbody></table></section>
        """
    }

    private static func codes(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("joining.codes"))</h2>\
            <p>\(t("joining.codes_text"))</p><div class="join-codes">\(HTML.each(model.codes) { code in
                """
                <figure class="join-code">\(HTML.with(code.address) { "<a href=\"\($0)\" aria-label=\"\(t("joining.code_link")): \(code.label)\">\(QRCode.svg($0))</a>" })\
                <figcaption><strong>\(code.label)</strong><br><small>\(code.channel) · \(code.hotel)</small>\
                \(closing(code, model, frame))</figcaption></figure>
                """
            })</div><form method="post" action="\(SitePath.joinCodes)">\(frame.csrfField)\(Parts.hidden("key", model.key))\
            <div class="field-pair">\(TextField(
                name: "label", label: t("joining.code_label"), required: true, problem: model.problems.fields["label"],
                attributes: "maxlength=\"60\" autocomplete=\"off\""
            ).html)\(SelectField(name: "property", label: t("enrol.property"), choices: model.hotels, required: true).html)</div>\
            \(SelectField(name: "channel", label: t("joining.channel"), choices: model.choices, value: "desk", required: true).html)\
            <button class="btn btn-primary" type="submit">\(t("joining.code_make"))</button></form></div></section>
            """
    }

    private static func closing(_ code: Code, _ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard code.address != nil else { return "<br>\(t("joining.code_closed_since"))" }
        return """
            <form method="post" action="\(SitePath.joinCodeClosing(code.code))">\(frame.csrfField)\
            \(Parts.hidden("key", model.key + code.code))\
            <button class="btn btn-sm" type="submit" aria-label="\(t("joining.code_close")): \(code.label)">\
            \(t("joining.code_close"))</button></form>
            """
    }

    private static func channels(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <section class="card"><div class="card-body"><h2 class="section-title">\(t("joining.channels"))</h2>\
            \(HTML.each(model.channels) { channel in
                """
                <details class="join-channel"><summary><strong>\(channel.name)</strong> <small>\(channel.summary)</small></summary>\
                <form method="post" action="\(SitePath.joinChannel(channel.id))">\(frame.csrfField)\
                \(Parts.hidden("key", model.key + channel.id))<div class="field-grid">\(HTML.each(channel.fields) { field in
                    SelectField(
                        name: field.id, label: field.name, choices: asked(t), value: field.value, id: channel.id + "-" + field.id
                    ).html
                })\(SelectField(
                    name: "review", label: t("joining.review"),
                    choices: [Choice(value: "no", label: t("joining.at_once")), Choice(value: "yes", label: t("joining.review"))],
                    value: channel.needsReview ? "yes" : "no", id: channel.id + "-review"
                ).html)\(TextField(
                    name: "answer_hours", label: t("joining.hours"), value: channel.hours, required: true,
                    problem: model.problems.fields["answer_hours"], attributes: "inputmode=\"numeric\" maxlength=\"4\"",
                    id: channel.id + "-hours"
                ).html)</div><button class="btn" type="submit">\(t("joining.save"))</button></form></details>
                """
            })</div></section>
            """
    }

    private static func asked(_ t: Texts) -> [Choice] {
        [
            Choice(value: "required", label: t("joining.required")), Choice(value: "optional", label: t("joining.optional")),
            Choice(value: "no", label: t("joining.not_asked")),
        ]
    }
}
