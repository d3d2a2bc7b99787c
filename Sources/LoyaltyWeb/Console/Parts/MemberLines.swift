import LoyaltyRules

/// Members in a list, each a link that fills its row.
enum MemberLines {
    /// The list; `href` says where a member leads.
    static func list(_ lines: [MemberLine], _ frame: ConsoleFrame, href: (MemberLine) -> String) -> HTML {
        """
        <ul class="member-lines">\(HTML.each(lines) { line in
            """
            <li><a class="member-line" href="\(href(line))">\
            <span class="member-line-who"><span class="member-line-name">\(line.name)</span>\
            \(Parts.tierBadge(line.tierName, line.tierOrder))\
            \(HTML.with(line.matched) { "<span class=\"matched\">\($0)</span>" })</span>\
            <span class="member-line-facts"><span class="num">\(line.cardNumber)</span>\
            \(HTML.with(line.maskedMobile) { Parts.number($0) })\
            <span>\(line.propertyName)</span></span>\
            <span class="member-line-points num">\(line.points)\
            <small>\(frame.t("member.points_word", line.points))</small></span></a></li>
            """
        })</ul>
        """
    }

    /// The list in which each member leads to the member's page.
    static func list(_ lines: [MemberLine], _ frame: ConsoleFrame) -> HTML {
        list(lines, frame) { SitePath.member($0.id) }
    }
}
