import LoyaltyRules

/// What the member can have for points, and what is missing to the rest.
enum RewardsPage {
    /// What the page shows.
    struct Model: Sendable {
        /// Points available, already formatted.
        let balance: String
        let pointsName: String
        let rewards: [RewardRow]
    }
}

extension RewardsPage {
    static func render(_ model: Model, _ frame: PortalFrame) -> HTML {
        let t = frame.t
        return portalPage(
            frame, title: t("portal.rewards"),
            body: """
                <section class="balance"><h1>\(t("member.available", model.pointsName))</h1>\
                <p class="num">\(model.balance)</p></section>\
                <section><div class="section-head"><h2>\(t("portal.rewards"))</h2></div>\
                \(HTML.when(model.rewards.isEmpty, "<p class=\"panel nothing\">\(t("portal.no_rewards"))</p>"))\
                \(HTML.when(!model.rewards.isEmpty, Parts.rewards(model.rewards, t)))</section>
                """)
    }
}
