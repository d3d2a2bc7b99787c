import LoyaltyRules

/// The question where the draft of a replay comes from, with a field for each answer. Where the browser can, only the
/// field of the answer given is shown.
struct ReplaySourceFields {
    let model: ReplayPage.Model
    let t: Texts

    var html: HTML {
        """
        <fieldset class="replay-sources"><legend class="form-label">\(t("replay.source"))</legend>\
        <div class="choice-options">\(HTML.each(sources, option))</div></fieldset>\
        \(HTML.each(sources) { source in
            "<div class=\"from-\(source.rawValue)\">\(field(source))</div>"
        })
        """
    }

    /// Drafts only where there are any.
    private var sources: [ReplaySource] {
        ReplaySource.allCases.filter { $0 != .draft || !model.drafts.isEmpty }
    }

    private func option(_ source: ReplaySource) -> HTML {
        """
        <label class="choice-option"><input type="radio" name="source" value="\(source.rawValue)"\
        \(HTML.when(source == model.source, " checked"))><span>\(word(source))</span></label>
        """
    }

    private func word(_ source: ReplaySource) -> String {
        switch source {
        case .draft: t("replay.from_draft")
        case .file: t("replay.from_file")
        case .document: t("replay.from_text")
        case .version: t("replay.from_version")
        }
    }

    private func field(_ source: ReplaySource) -> HTML {
        let problem = model.problems.fields[source.rawValue]
        return switch source {
        case .draft:
            SelectField(
                name: "draft", label: t("replay.kept_draft"), choices: model.drafts, value: model.draft,
                placeholder: t("form.choose"), problem: problem
            ).html
        case .version:
            SelectField(
                name: "version", label: t("version.number"), choices: model.versions, value: model.version,
                placeholder: t("form.choose"), problem: problem
            ).html
        case .file:
            TextField(
                name: "file", label: t("replay.file"), type: "file", hint: t("replay.file_hint"),
                problem: problem,
                attributes: "accept=\".yaml,.yml,.json\""
            ).html
        case .document: text(problem)
        }
    }

    private func text(_ problem: String?) -> HTML {
        """
        <div class="field">\(FieldParts.label("document", t("replay.document")))\
        <textarea class="form-control replay-document\(HTML.when(problem != nil, " is-invalid"))" id="f-document" \
        name="document" rows="18" spellcheck="false" autocomplete="off" wrap="off"\
        \(FieldParts.description("document", hint: t("replay.document_hint"), problem: problem))>\
        \n\(model.document)</textarea>\
        \(FieldParts.notes("document", hint: t("replay.document_hint"), problem: problem))</div>
        """
    }
}
