import LoyaltyRules

/// Who brought most friends from one day to another.
enum ReferralsPage {
    /// A member with their friends.
    struct Line: Sendable {
        let id: String
        let name: String
        let card: String
        let tier: String
        let friends: String
    }

    /// What the page shows. Fields of the search: `from`, `to`.
    struct Model: Sendable {
        let from: String
        let to: String
        let lines: [Line]
        let canReward: Bool
        var problems = FormProblems.none
    }
}

extension ReferralsPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("referrals.title"),
            body: """
                \(ConsoleChrome.head(t("referrals.title")))<p class="lead-hint">\(t("referrals.lead"))</p>\
                <form class="card" method="get" action="\(SitePath.referrals)"><div class="card-body"><div class="field-pair">\
                \(TextField(
                    name: "from", label: t("referrals.from"), value: model.from, type: "date", problem: model.problems.fields["from"]
                ).html)\(TextField(
                    name: "to", label: t("referrals.to"), value: model.to, type: "date", problem: model.problems.fields["to"]
                ).html)</div><button class="btn" type="submit">\(t("referrals.show"))</button></div></form>\
                <section class="card">\(model.lines.isEmpty
                    ? ConsoleChrome.empty(frame, icon: "users", title: t("referrals.none"), text: t("referrals.none_text"))
                    : table(model, t))</section>
                """)
    }

    private static func table(_ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><thead><tr><th scope="col">\(t("referrals.member"))</th>\
        <th scope="col" class="num">\(t("referrals.friends"))</th></tr></thead><tbody>\
        \(HTML.each(model.lines) { line in
            """
            <tr><td><a href="\(SitePath.member(line.id))"><strong>\(line.name)</strong></a> \(line.tier)\
            <small class="num">\(line.card)</small>\(HTML.when(model.canReward,
                " <small><a href=\"\(SitePath.adjustment(line.id))\">\(t("referrals.reward"))</a></small>"))</td>\
            <td class="num">\(line.friends)</td></tr>
            """
        })</tbody></table>
        """
    }
}
