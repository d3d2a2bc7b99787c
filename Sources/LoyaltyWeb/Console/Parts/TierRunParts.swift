import LoyaltyRules

/// What the pages about tier runs have in common.
enum TierRunParts {
    static func state(_ state: TierRunState, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch state {
            case .previewing: (t("tier_runs.previewing"), "state-running")
            case .previewed: (t("tier_runs.previewed"), "state-reversed")
            case .publishing: (t("tier_runs.publishing"), "state-running")
            case .published: (t("tier_runs.published"), "state-done")
            case .discarded: (t("tier_runs.discarded"), "")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }

    /// From which tier to which.
    static func step(_ before: TierRunLine.Step, _ after: TierRunLine.Step) -> HTML {
        guard before.name != after.name else { return Parts.tierBadge(after.name, after.order) }
        return "\(Parts.tierBadge(before.name, before.order)) → \(Parts.tierBadge(after.name, after.order))"
    }

    /// The members of the list, with why and what can be done.
    static func lines(_ lines: [TierRunLine], _ t: Texts) -> HTML {
        """
        <ul class="run-lines">\(HTML.each(lines) { line in
            """
            <li class="run-line"><div class="run-line-head"><a class="run-line-name" href="\(line.href)">\
            \(line.name)</a> <span class="num text-secondary">\(line.cardNumber)</span></div>\
            <p class="run-line-step">\(step(line.before, line.after))\
            \(HTML.with(line.cause) { "<span class=\"state\">\($0)</span>" })\
            \(HTML.with(line.exception) {
                "<span class=\"state\(HTML.when(line.isUrgent, " state-reversed"))\">\($0)</span>"
            })\
            \(HTML.with(line.outcome) { "<span class=\"state state-done\">\($0)</span>" })</p>\
            \(Parts.explanation(line.why))\
            \(HTML.with(line.hold) { "<p class=\"run-line-hold\">\($0)</p>" })\
            \(actions(line, t))</li>
            """
        })</ul>
        """
    }

    private static func actions(_ line: TierRunLine, _ t: Texts) -> HTML {
        guard line.holdHref != nil || line.receiptHref != nil else { return .empty }
        let word = line.hold == nil ? t("tier_runs.hold") : t("tier_runs.hold_change")
        return """
            <p class="run-line-actions">\(Parts.button(line.holdHref, word))\
            \(Parts.button(line.receiptHref, t("tier_runs.receipt"), look: "btn-ghost"))</p>
            """
    }
}
