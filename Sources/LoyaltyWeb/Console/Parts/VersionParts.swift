import LoyaltyRules

/// Lists of versions, drafts, findings and changes of the program.
enum VersionParts {
    /// Where a version stands, on its colour.
    static func state(_ state: VersionLine.State, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch state {
            case .scheduled: (t("version.scheduled"), "state-running")
            case .inForce: (t("version.in_force"), "state-done")
            case .past: (t("version.past"), "")
            case .replaced: (t("version.replaced"), "state-reversed")
            case .withdrawn: (t("version.withdrawn"), "state-failed")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }

    static func versions(_ versions: [VersionLine], _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("version.history"))</caption><thead><tr>\
        <th scope="col">\(t("version.number"))</th><th scope="col">\(t("version.days"))</th>\
        <th scope="col" class="wide">\(t("version.who"))</th><th scope="col">\(t("version.why"))</th></tr></thead>\
        <tbody>\(HTML.each(versions) { row($0, t) })</tbody></table>
        """
    }

    private static func row(_ version: VersionLine, _ t: Texts) -> HTML {
        """
        <tr\(HTML.when(version.state == .withdrawn || version.state == .past, " class=\"is-past\""))>\
        <td class="version-number"><a href="\(version.href)">\(t("version.title", version.number))</a><br>\
        \(state(version.state, t))</td>\
        <td class="day">\(days(version, t))</td><td class="wide">\(people(version, t))</td>\
        <td>\(version.reason)\(HTML.with(version.withdrawnWhy) { why in
            "<small>\(t("version.withdrawn_by", version.withdrawnBy ?? "", why))</small>"
        })<div class="narrow">\(people(version, t))</div></td></tr>
        """
    }

    /// `2026-07-01 – 2026-07-31`.
    static func days(_ version: VersionLine, _ t: Texts) -> HTML {
        let last: HTML = HTML.with(version.lastDay) { " –<br>\($0)" }
        return "\(version.effectiveFrom)\(last)"
    }

    private static func people(_ version: VersionLine, _ t: Texts) -> HTML {
        """
        \(HTML.with(version.writtenBy) { "<small>\(t("version.written_by", $0))</small>" })\
        \(HTML.with(version.approvedBy) { "<small>\(t("version.approved_by", $0))</small>" })\
        <small>\(t("version.published_by", version.publishedBy, version.publishedAt))</small>\
        \(HTML.when(version.approvedBy == nil, "<small>\(t("version.direct"))</small>"))
        """
    }

    static func drafts(_ drafts: [DraftLine], _ t: Texts) -> HTML {
        """
        <ul class="draft-lines">\(HTML.each(drafts) { draft in
            """
            <li><a href="\(draft.href)">\(draft.title)</a> \(stage(draft.stage, t))\
            <small>\(t("draft.changed", String(draft.revision), draft.changedBy, draft.changedAt))</small></li>
            """
        })</ul>
        """
    }

    /// Where a draft stands on its way to approval.
    static func stage(_ stage: DraftApproval.Stage, _ t: Texts) -> HTML {
        switch stage {
        case .draft: "<span class=\"state\">\(t("draft.open"))</span>"
        case .submitted: "<span class=\"state state-running\">\(t("draft.submitted"))</span>"
        case .approved: "<span class=\"state state-done\">\(t("draft.approved"))</span>"
        }
    }

    /// Findings, each with a link to its place in the text.
    static func findings(_ findings: [FindingLine], _ t: Texts) -> HTML {
        let problems = findings.count { $0.isProblem }
        let warnings = findings.count - problems
        guard !findings.isEmpty else {
            return "<p class=\"finding-sum finding-none\">\(t("draft.sound"))</p>"
        }
        return """
            <p class="finding-sum">\(t("draft.finding_sum", String(problems), String(warnings)))</p>\
            <ol class="findings">\(HTML.each(findings) { finding in
                """
                <li class="\(finding.isProblem ? "is-problem" : "is-warning")">\
                <a class="finding-place" href="#f-document" data-line="\(finding.line)" \
                data-column="\(finding.column)">\(t("draft.place", String(finding.line), String(finding.column)))</a> \
                <strong>\(finding.isProblem ? t("draft.problem") : t("draft.warning"))</strong> \(finding.text)</li>
                """
            })</ol>
            """
    }

    /// What is different, with what it means for members.
    static func changes(_ changes: [ChangeLine], _ t: Texts) -> HTML {
        guard !changes.isEmpty else { return "<p class=\"text-secondary\">\(t("draft.no_change"))</p>" }
        return """
            <ul class="changes">\(HTML.each(changes) { change in
                """
                <li class="change-\(change.direction.rawValue)"><span class="change-word">\(word(change.direction, t))\
                </span> \(change.text)</li>
                """
            })</ul>
            """
    }

    private static func word(_ direction: ChangeLine.Direction, _ t: Texts) -> String {
        switch direction {
        case .better: t("draft.better")
        case .worse: t("draft.worse")
        case .neutral: t("draft.other_change")
        }
    }

    /// Who did what, oldest first.
    static func steps(_ steps: [DraftStepLine], _ t: Texts) -> HTML {
        """
        <ol class="draft-steps">\(HTML.each(steps) { step in
            """
            <li><strong>\(word(step.kind, t))</strong> \
            \(t("draft.step", String(step.revision), step.who, step.at))\
            \(HTML.when(!step.note.isEmpty, "<small>\(step.note)</small>"))</li>
            """
        })</ol>
        """
    }

    private static func word(_ kind: DraftStepLine.Kind, _ t: Texts) -> String {
        switch kind {
        case .written: t("draft.step_written")
        case .submitted: t("draft.step_submitted")
        case .approved: t("draft.step_approved")
        case .published: t("draft.step_published")
        case .discarded: t("draft.step_discarded")
        }
    }
}
