import LoyaltyRules

/// A member's statement of account at the desk: for which days.
enum StatementPage {
    static func render(_ form: StatementForm, _ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("statement.title"),
            body: PostingParts.layout(
                panel, title: t("statement.title"),
                form: "<section class=\"card\"><div class=\"card-body\">\(form.html(t))</div></section>", preview: .empty, frame))
    }
}
