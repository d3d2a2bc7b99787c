import LoyaltyRules

/// The end of a membership, for a member or for a clerk at their side: what is lost, what is in the way, asking, and taking back (MEM-23).
struct ClosingPart: Sendable {
    /// Where the membership stands.
    let isAsked: Bool
    /// What the member is told, sentence by sentence.
    let warning: [String]
    let blockers: [String]
    /// Where it is asked for, or taken back.
    let action: String
    /// The idempotency key of the form.
    let key: String

    func html(_ frame: some PageFrame) -> HTML {
        let t = frame.t
        return """
            <p>\(isAsked ? t("closing.asked") : t("closing.text", String(ClosingReview.graceDays)))</p>\
            <ul>\(HTML.each(warning) { "<li>\(Parts.sentence($0))</li>" })</ul>\
            \(HTML.when(!blockers.isEmpty, "<p>\(t("closing.blocked"))</p><ul>\(HTML.each(blockers) { "<li>\($0)</li>" })</ul>"))\
            <form method="post" action="\(action)">\(frame.csrfField)\(Parts.hidden("key", key))\
            \(HTML.when(!isAsked, Parts.hidden("kind", RequestKind.close.rawValue)))\
            <button class="btn\(HTML.when(isAsked, " btn-primary"))" type="submit">\(isAsked ? t("closing.take_back") : t("closing.ask"))</button></form>
            """
    }
}
