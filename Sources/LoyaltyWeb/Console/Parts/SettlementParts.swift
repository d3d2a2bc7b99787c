import LoyaltyRules

/// What the pages about settlement have in common.
enum SettlementParts {
    static func state(_ state: SettlementMonthState, _ t: Texts) -> HTML {
        let (word, look): (String, String) =
            switch state {
            case .running: (t("settlement.running"), "state-running")
            case .open: (t("settlement.open"), "state-reversed")
            case .closed: (t("settlement.closed"), "state-done")
            }
        return "<span class=\"state \(look)\">\(word)</span>"
    }

    /// The page's title below the way back to the months.
    static func head(_ title: String, back: String, word: String, actions: HTML = "") -> HTML {
        ConsoleChrome.head(
            title, pretitle: "<p class=\"pretitle\"><a href=\"\(back)\">\(word)</a></p>", actions: actions)
    }

    static func figure(_ figure: SettlementFigure) -> HTML {
        guard let href = figure.href else { return "\(figure.text)" }
        return "<a href=\"\(href)\">\(figure.text)</a>"
    }
}
