import LoyaltyRules

/// Everything about one member.
enum MemberPage {
    /// What the page shows. Only the rows of the open tab need to be filled.
    struct Model: Sendable {
        let panel: MemberPanel
        var tab = MemberTab.ledger
        var ledger: [LedgerRow] = []
        /// Whether the ledger shows what counts towards tiers, too, and not points alone.
        var showsAll = false
        var stays: [StayRow] = []
        var lots: [LotRow] = []
        var rewards: [RewardRow] = []
        /// Where older rows of the open tab are.
        var older: String? = nil
        /// Shown when a wish to see the contacts was refused.
        var revealProblem: String? = nil
    }
}

extension MemberPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        """
        \(consolePage(
            frame, title: model.panel.name,
            body: """
                <div class="member-layout">\
                \(MemberPanelView.panel(model.panel, frame, revealProblem: model.revealProblem))\
                <div class="member-main">\(actions(model.panel, frame))\
                \(choices(model.panel, frame))\(HoldLines.section(model.panel, frame))<section class="card">\
                \(tabs(model, frame.t))\(content(model, frame))\
                \(older(model, frame.t))</section></div></div>
                """))
        """
    }

    /// The contacts alone, in answer to the wish to see them, for htmx.
    static func contacts(_ panel: MemberPanel, _ frame: ConsoleFrame, problem: String? = nil) -> HTML {
        MemberPanelView.contacts(panel, frame, problem: problem)
    }

    private static func actions(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <div class="action-row">\
            \(HTML.when(panel.canRecordBill, """
                <a class="btn btn-primary" href="\(SitePath.bill(panel.id))" data-alt="p" \
                aria-keyshortcuts="Alt+P">\
                \(frame.icon("receipt")) \(t("member.record_bill")) <kbd>Alt P</kbd></a>
                """))\
            \(HTML.when(panel.canAdjust, """
                <a class="btn" href="\(SitePath.adjustment(panel.id))">\(frame.icon("coins")) \
                \(t("member.adjust"))</a>
                """))\
            \(HTML.when(panel.canGiveTier, """
                <a class="btn" href="\(SitePath.tier(panel.id))">\(frame.icon("crown")) \
                \(t("member.tier"))</a>
                """))\
            \(HTML.when(panel.canRecordEvent, """
                <a class="btn" href="\(SitePath.event(panel.id))">\(frame.icon("history")) \
                \(t("member.event"))</a>
                """))\
            \(HTML.each(offers(panel, t)) { href, icon, word in
                "<a class=\"btn\" href=\"\(href)\">\(frame.icon(icon)) \(word)</a>"
            })\
            <button class="btn" type="button" data-print hidden>\(frame.icon("printer")) \(t("member.print"))\
            </button></div>
            """
    }

    /// What only some programs or people may do: giving points away, buying them, setting them aside, another term of
    /// membership.
    private static func offers(_ panel: MemberPanel, _ t: Texts) -> [(href: String, icon: String, word: String)] {
        var offers: [(href: String, icon: String, word: String)] = []
        if panel.canTransfer { offers.append((SitePath.transfer(panel.id), "users", t("member.transfer"))) }
        if panel.canBuy { offers.append((SitePath.purchase(panel.id), "receipt", t("member.buy"))) }
        if panel.canConvert { offers.append((SitePath.conversion(panel.id), "history", t("member.convert"))) }
        if panel.canPool { offers.append((SitePath.family(panel.id), "users", t("member.family"))) }
        if panel.canHold { offers.append((SitePath.holdPlacement(panel.id), "clock", t("hold.place"))) }
        if panel.canClaim { offers.append((SitePath.newClaim(panel.id), "alert-triangle", t("claims.new"))) }
        if panel.canOpenConduct { offers.append((SitePath.newConductCase(panel.id), "lock", t("conduct.short"))) }
        offers.append((SitePath.profile(panel.id), "user", t("profile.title")))
        if panel.canManageCards { offers.append((SitePath.cards(panel.id), "id-badge-2", t("cards.title"))) }
        if panel.canRenew { offers.append((SitePath.renewal(panel.id), "id-badge-2", t("member.renew"))) }
        if panel.canMerge { offers.append((SitePath.merge(panel.id), "users", t(panel.isActive ? "member.merge" : "member.part"))) }
        if panel.canHandleRequests { offers.append((SitePath.privacy(panel.id), "eye", t("privacy.title"))) }
        return offers
    }

    /// What the member may choose now.
    private static func choices(_ panel: MemberPanel, _ frame: ConsoleFrame) -> HTML {
        guard !panel.choices.isEmpty else { return .empty }
        return """
            <section class="card choices" aria-label="\(frame.t("choice.title"))"><div class="card-body">\
            \(HTML.each(panel.choices) { Parts.choice($0, frame) })</div></section>
            """
    }

    private static func tabs(_ model: Model, _ t: Texts) -> HTML {
        """
        <nav class="tabs" aria-label="\(t("member.tabs"))">\(HTML.each(MemberTab.allCases) { tab in
            let word =
                switch tab {
                case .ledger: t("member.tab_ledger")
                case .stays: t("member.tab_stays")
                case .lots: t("member.tab_lots")
                case .rewards: t("member.tab_rewards")
                case .profile: t("member.tab_profile")
                }
            return """
                <a href="\(SitePath.member(model.panel.id, tab: tab))"\
                \(HTML.when(tab == model.tab, " aria-current=\"page\""))>\(word)</a>
                """
        })</nav>
        """
    }

    private static func content(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        switch model.tab {
        case .ledger where model.ledger.isEmpty:
            return ConsoleChrome.empty(
                frame, icon: "coins", title: t("ledger.none"), text: t("ledger.none_text"))
        case .stays where model.stays.isEmpty:
            return ConsoleChrome.empty(frame, icon: "bed", title: t("stays.none"), text: t("stays.none_text"))
        case .lots where model.lots.isEmpty:
            return ConsoleChrome.empty(frame, icon: "clock", title: t("lots.none"), text: t("lots.none_text"))
        case .rewards where model.rewards.isEmpty:
            return ConsoleChrome.empty(frame, icon: "crown", title: t("reward.none"), text: t("reward.none_text"))
        case .rewards: return Parts.rewards(model.rewards, t)
        case .ledger:
            return """
                \(filter(model, t))\(MemberTables.ledger(model.ledger, pointsName: model.panel.pointsName, t))
                """
        case .stays: return MemberTables.stays(model.stays, t)
        case .lots: return MemberTables.lots(model.lots, t)
        case .profile: return MemberTables.profile(model.panel, frame)
        }
    }

    /// Points alone, or everything that was counted.
    private static func filter(_ model: Model, _ t: Texts) -> HTML {
        let id = model.panel.id
        let choices = [
            (SitePath.member(id, tab: .ledger), model.panel.pointsName, !model.showsAll),
            (SitePath.ledgerOfAll(id), t("ledger.all"), model.showsAll),
        ]
        return """
            <nav class="filter" aria-label="\(t("ledger.filter"))">\(HTML.each(choices) { href, word, isOn in
                "<a href=\"\(href)\"\(HTML.when(isOn, " aria-current=\"true\""))>\(word)</a>"
            })<a href="\(SitePath.statement(id))">\(t("statement.title"))</a></nav>
            """
    }

    private static func older(_ model: Model, _ t: Texts) -> HTML {
        HTML.with(model.older) { href in
            """
            <p class="card-footer"><a class="btn btn-sm" rel="next" href="\(href)">\(t("member.older"))</a>\
            </p>
            """
        }
    }
}
