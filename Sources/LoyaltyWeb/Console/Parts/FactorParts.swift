import LoyaltyRules

/// Pieces of the pages about second factors.
enum FactorParts {
    /// The field for a code; a phone offers digits, and letters stay possible for a recovery code.
    static func codeField(_ t: Texts, id: String = "code", autofocus: Bool = false) -> HTML {
        TextField(
            name: id, label: t("factor.code"), required: true,
            attributes: """
                autocomplete="one-time-code" autocapitalize="off" spellcheck="false" maxlength="30"\
                \(HTML.when(autofocus, " autofocus"))
                """
        ).html
    }
}
