import LoyaltyRules

extension Parts {
    /// How far it is to the next tier: the sentence, and a bar for each way.
    static func progress(_ progress: TierProgress, _ t: Texts) -> HTML {
        """
        <div class="tier-progress"><p class="tier-progress-title">\(t("progress.title")) \
        \(tierBadge(progress.nextTierName, progress.nextTierOrder))</p>\
        \(HTML.each(progress.ways) { way in
            """
            <div class="way"><div class="way-words"><span>\(way.label)</span>\
            <span class="num way-count">\(way.done) / \(way.needed)</span></div>\
            <progress max="100" value="\(min(max(way.percent, 0), 100))" \
            aria-label="\(way.label)">\(way.percent)%</progress></div>
            """
        })\
        <p class="tier-progress-sentence">\(progress.sentence)</p></div>
        """
    }
}
