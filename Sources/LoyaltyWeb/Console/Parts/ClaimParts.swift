import LoyaltyRules

/// Pieces that several pages about claims show.
enum ClaimParts {
    /// A member's claims with their answers.
    static func list(_ lines: [ClaimLine], _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-body"><h2 class="section-title">\(t("claims.own"))</h2>\
        \(HTML.when(lines.isEmpty, "<p class=\"nothing\">\(t("claims.own_none"))</p>"))\
        \(HTML.when(!lines.isEmpty, "<ul class=\"claim-list\">\(HTML.each(lines) { item($0, t) })</ul>"))</div></section>
        """
    }

    private static func item(_ line: ClaimLine, _ t: Texts) -> HTML {
        let number: HTML = line.href.isEmpty ? "<strong>\(line.number)</strong>" : "<a href=\"\(line.href)\">\(line.number)</a>"
        return """
            <li>\(number) · <span class="num">\(line.day)</span> · \(line.place)<br>\(line.state)\
            \(HTML.when(!line.answer.isEmpty, ": \(line.answer)"))\
            \(HTML.with(line.receiptHref) { " <a href=\"\($0)\">\(t("claims.receipt"))</a>" })\(photo(line, t))</li>
            """
    }

    /// The picture that came with a claim, small until somebody opens it.
    static func photo(_ line: ClaimLine, _ t: Texts) -> HTML {
        HTML.with(line.photo) { address in
            """
            <details class="claim-photo"><summary>\(t("claims.photo"))</summary>\
            <img src="\(address)" alt="\(t("claims.photo"))"></details>
            """
        }
    }

    /// What fits, best first, each with why.
    static func finds(_ finds: [ClaimFindLine], _ t: Texts) -> HTML {
        guard !finds.isEmpty else { return "<p class=\"nothing\">\(t("claims.no_finds"))</p>" }
        return """
            <ol class="explain">\(HTML.each(finds) { find in
                """
                <li><strong>\(title(find))</strong> \
                <span class="num">\(t("claims.score", "\(find.score)"))</span>\
                <br><small>\(HTML.each(find.why) { "\($0) · " })</small>\
                \(HTML.when(!find.words.isEmpty, "<br><code>\(find.words)</code>"))</li>
                """
            })</ol>
            """
    }

    private static func title(_ find: ClaimFindLine) -> HTML {
        guard let href = find.href else { return "\(find.title)" }
        return "<a href=\"\(href)\">\(find.title)</a>"
    }
}
