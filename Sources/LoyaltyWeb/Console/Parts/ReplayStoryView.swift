import LoyaltyRules
import LoyaltyService

/// A member shown as an example: both sides beside each other, then the facts that made the difference.
struct ReplayStoryView {
    let story: ReplayStory
    /// Name and card number; nil for who may not read members.
    let name: String?
    let asset: String
    let t: Texts

    var html: HTML {
        let service = Texts(ServiceTexts.catalogue, t.language)
        let id = "\(story.member)"
        return """
            <details class="replay-story"><summary><span class="state">\
            \(service("replay.change." + story.change.rawValue))</span> \
            \(name ?? id) · \(tier(story.inForce)) → \(tier(story.draft))</summary>\
            \(HTML.when(name != nil, "<p><a href=\"\(SitePath.member(id))\">\(name)</a></p>"))\
            <div class="replay-sides">\(side(t("replay.in_force"), story.inForce))\(side(t("replay.draft"), story.draft))</div>\
            <h3 class="section-title">\(t("replay.story_facts"))</h3>\
            \(HTML.when(story.facts.isEmpty, "<p class=\"text-secondary\">\(t("replay.no_facts"))</p>"))\
            \(HTML.each(story.facts) { fact in self.fact(fact) })</details>
            """
    }

    private func tier(_ side: ReplayStory.Side) -> String {
        ReceiptRenderer(t.language, program: side.program).word(.tier(side.standing.tier))
    }

    private func side(_ title: String, _ side: ReplayStory.Side) -> HTML {
        let renderer = ReceiptRenderer(t.language, program: side.program)
        return """
            <div><h3 class="section-title">\(title)</h3><p>\(tier(side)) · \(renderer.word(.amount(side.points, asset: asset)))</p>\
            \(lines(side.lines, renderer))</div>
            """
    }

    private func fact(_ fact: ReplayStory.Fact) -> HTML {
        let decimals = story.draft.program.decimals(of: asset)
        return """
            <p class="replay-fact">\(Parts.sentence(
                t("replay.fact", fact.folio.number, "\(fact.folio.occurredOn)", Formats.signed(fact.difference, decimals: decimals))))</p>\
            <div class="replay-sides"><div>\(lines(fact.inForce, ReceiptRenderer(t.language, program: story.inForce.program)))</div>\
            <div>\(lines(fact.draft, ReceiptRenderer(t.language, program: story.draft.program)))</div></div>
            """
    }

    private func lines(_ lines: [LoyaltyRules.ReceiptLine], _ renderer: ReceiptRenderer) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"text-secondary\">\(t("replay.none"))</p>" }
        return "<ul>\(HTML.each(lines) { line in "<li>\(Parts.sentence(renderer.sentence(line)))</li>" })</ul>"
    }
}
