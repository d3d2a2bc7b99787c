import LoyaltyRules

/// What the forms that post points have in common.
enum PostingParts {
    /// The live answer beside a form: points, why, and the balance after.
    static func preview(_ preview: PostingPreview, _ t: Texts) -> HTML {
        if let problem = preview.problem {
            return "<p class=\"preview-problem\">\(problem)</p>"
        }
        guard let points = preview.points else {
            return "<p class=\"preview-empty\">\(t("preview.empty"))</p>"
        }
        return """
            <p class="preview-points">\(Parts.signed(points, negative: preview.negative)) \
            <span class="preview-name">\(t.name(preview.pointsName, beside: points))</span>\
            \(tier(preview))</p>\
            \(Parts.explanation(preview.lines))\
            \(HTML.with(preview.balanceAfter) { balance in
                """
                <p class="preview-balance"><span>\(t("receipt.balance_after", preview.pointsName))</span>\
                <span class="num">\(balance)</span></p>
                """
            })
            """
    }

    /// The tier after posting, behind the one that it replaces; nothing where none is known.
    private static func tier(_ preview: PostingPreview) -> HTML {
        HTML.with(preview.tier) { after in
            """
            <span class="preview-tier">\(HTML.with(preview.tierBefore) {
                "\(Parts.tierBadge($0.name, $0.order)) → "
            })\(Parts.tierBadge(after.name, after.order))</span>
            """
        }
    }

    /// The card that holds the preview; htmx fills it while the clerk types.
    static func previewCard(_ model: PostingPreview, title: String, _ t: Texts) -> HTML {
        """
        <section class="card preview-card"><div class="card-body"><h2 class="section-title">\(title)</h2>\
        <div id="preview" aria-live="polite">\(preview(model, t))</div></div></section>
        """
    }

    /// Form at left, preview at right, the member above.
    static func layout(
        _ panel: MemberPanel, title: String, form: HTML, preview: HTML, _ frame: ConsoleFrame
    ) -> HTML {
        """
        \(MemberPanelView.strip(panel, frame))\(ConsoleChrome.head(title))\
        <div class="posting-layout"><div>\(form)</div>\(preview)</div>
        """
    }

    /// Reason from a list and a note in free words.
    static func reason(
        _ reasons: [Choice], value: String, note: String, problems: FormProblems, _ t: Texts,
        autofocus: Bool = false
    ) -> HTML {
        """
        \(SelectField(
            name: "reason", label: t("form.reason"), choices: reasons, value: value,
            placeholder: t("form.choose"),
            required: true, problem: problems.fields["reason"], attributes: HTML.when(autofocus, "autofocus")
        ).html)\
        \(TextField(
            name: "note", label: t("form.note"), value: note, optional: t("form.optional"),
            problem: problems.fields["note"], attributes: "maxlength=\"300\" autocomplete=\"off\""
        ).html)
        """
    }

    /// What is traded, where there is a choice.
    static func asset(_ assets: [Choice], value: String, problem: String?, _ t: Texts) -> HTML {
        guard assets.count > 1 else { return .empty }
        return SelectField(
            name: "asset", label: t("trade.asset"), choices: assets, value: value, placeholder: t("form.choose"),
            required: true, problem: problem
        ).html
    }

    /// The buttons at the end of a form.
    static func buttons(_ submit: String, back: String, dangerous: Bool = false, _ t: Texts) -> HTML {
        """
        <div class="form-buttons"><button class="btn \(dangerous ? "btn-danger" : "btn-primary")" \
        type="submit">\
        \(submit) <kbd>Enter</kbd></button><a class="btn btn-ghost" href="\(back)">\(t("form.back"))</a></div>
        """
    }

    /// The attributes with which a block of fields keeps the preview true.
    static func live(_ path: String) -> HTML {
        """
        hx-post="\(path)" hx-trigger="input delay:200ms" hx-target="#preview" hx-swap="innerHTML" \
        hx-sync="this:replace"
        """
    }
}
