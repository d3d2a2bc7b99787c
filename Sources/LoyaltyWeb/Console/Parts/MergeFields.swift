import LoyaltyRules

/// The questions which of two accounts is right, one for each field in which they differ (MEM-16).
struct MergeFields {
    /// One field: what each account tells, and what is chosen.
    struct Field: Sendable {
        /// The name of the form's field.
        let id: String
        let name: String
        let staying: String
        let leaving: String
        let chosen: MergeSide
        /// What is proposed, and why.
        let why: String
    }

    let fields: [Field]
    let t: Texts

    /// The form's field for one of the person.
    static func name(_ field: MergeField) -> String { "win_" + field.rawValue }

    var html: HTML {
        guard !fields.isEmpty else { return .empty }
        return """
            <h2 class="section-title">\(t("merge.fields"))</h2><p>\(t("merge.fields_text", String(ContactHold.hours)))</p>\
            \(HTML.each(fields, question))
            """
    }

    private func question(_ field: Field) -> HTML {
        """
        <fieldset class="field" aria-describedby="f-\(field.id)-hint"><legend class="form-label">\(field.name)</legend>\
        <div class="choice-options">\(option(field, .staying, field.staying, t("merge.staying")))\
        \(option(field, .leaving, field.leaving, t("merge.leaving")))</div>\
        <div class="form-hint" id="f-\(field.id)-hint">\(field.why)</div></fieldset>
        """
    }

    private func option(_ field: Field, _ side: MergeSide, _ value: String, _ whose: String) -> HTML {
        """
        <label class="choice-option"><input type="radio" name="\(field.id)" value="\(side.rawValue)"\
        \(HTML.when(field.chosen == side, " checked"))><span><strong>\(value)</strong><small>\(whose)</small></span></label>
        """
    }
}
