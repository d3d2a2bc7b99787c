import LoyaltyRules

/// Everything that waits for a second person.
enum ApprovalsPage {
    /// What the page shows.
    struct Model: Sendable {
        let lines: [ApprovalLine]
    }
}

extension ApprovalsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("approvals.title"),
            body: """
                \(ConsoleChrome.head(t("approvals.title")))<p class="lead-hint">\(t("approvals.lead"))</p>\
                <section class="card">\
                \(model.lines.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "check", title: t("approvals.none"), text: t("approvals.none_text"))
                    : table(model.lines, frame))</section>
                """)
    }

    private static func table(_ lines: [ApprovalLine], _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <table class="rows"><thead><tr><th scope="col">\(t("approvals.what"))</th>\
            <th scope="col" class="num">\(t("approvals.amount"))</th><th scope="col">\(t("approvals.requester"))</th>\
            <th scope="col" class="num">\(t("approvals.since"))</th>\
            <th scope="col"><span class="visually-hidden">\(t("approvals.answer"))</span></th></tr></thead><tbody>\
            \(HTML.each(lines) { line in
                """
                <tr><td><small>\(line.kind)</small><br><a href="\(line.href)"><strong>\(line.text)</strong></a></td>\
                <td class="num">\(line.amount)</td><td>\(line.requester)</td>\
                <td class="num">\(line.since)<br><small>\(line.age)</small></td><td class="num">\(answer(line, frame))</td></tr>
                """
            })</tbody></table>
            """
    }

    private static func answer(_ line: ApprovalLine, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        guard let form = line.inPlace else {
            return "<a class=\"btn btn-sm\" href=\"\(line.href)\" aria-label=\"\(t("approvals.read")): \(line.text)\">\(t("approvals.read"))</a>"
        }
        return """
            <form method="post" action="\(form.action)">\(frame.csrfField)\(Parts.hidden("key", form.key))\
            \(Parts.hidden("property", form.property))\(Parts.hidden("back", "approvals"))\
            <button class="btn btn-sm btn-primary" name="agrees" value="yes" aria-label="\(t("claims.agree")): \(line.text)">\(t("claims.agree"))</button> \
            <button class="btn btn-sm" name="agrees" value="no" aria-label="\(t("claims.send_back")): \(line.text)">\(t("claims.send_back"))</button></form>
            """
    }
}
