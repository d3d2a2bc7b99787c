import LoyaltyRules

/// The button that begins a draft with the text of a version.
enum NewDraftForm {
    static func html(from version: String, key: String, _ frame: ConsoleFrame) -> HTML {
        """
        <form class="inline-form" method="post" action="\(SitePath.drafts)">\(frame.csrfField)\
        \(Parts.hidden("key", key))\(Parts.hidden("version", version))\
        <button class="btn btn-primary" type="submit">\(frame.t("draft.new"))</button></form>
        """
    }
}
