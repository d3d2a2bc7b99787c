import LoyaltyRules

@testable import LoyaltyWeb

/// Every page of the console and the portal with plausible content, for the tests of pages.
struct SamplePages {
    let language: Language
    let assets: AssetCatalogue
    let content: SampleContent

    init(_ language: Language, assets: AssetCatalogue) {
        self.language = language
        self.assets = assets
        content = SampleContent(language)
    }

    var t: Texts { Texts(WebTexts.catalogue, language) }

    func console(_ nav: Nav, flash: Flash? = nil, query: String = "") -> ConsoleFrame {
        ConsoleFrame(
            t: t, assets: assets, csrf: "c2FtcGxl", userName: content.say("李娜", "李娜", "Lena Li"),
            roleName: content.say("前台主管", "櫃檯主管", "Front desk lead"), propertyName: content.westLake,
            nav: nav, path: "/console?a=1&b=2", flash: flash, searchQuery: query, showsMailbox: true)
    }

    func portal(_ tab: PortalTab, signedIn: Bool = true) -> PortalFrame {
        PortalFrame(
            t: t, assets: assets, csrf: "c2FtcGxl", path: SitePath.portal, tab: tab, signedIn: signedIn)
    }

    var bare: BareFrame { BareFrame(t: t, assets: assets, csrf: "c2FtcGxl", path: SitePath.signIn) }

    /// Name and page, in the order in which a person would meet them.
    var all: [(name: String, page: HTML)] { consolePages + formPages + listPages + portalPages }

    private var consolePages: [(name: String, page: HTML)] {
        let c = content
        return [
            ("sign-in", SignInPage.render(.init(), bare)),
            ("sign-in-failed", SignInPage.render(.init(login: "lina", problem: c.wrongPassword), bare)),
            (
                "home",
                HomePage.render(
                    .init(day: "2026-11-22", counters: c.counters, recent: c.lines, notices: [c.notice]), console(.home))
            ),
            (
                "home-empty",
                HomePage.render(.init(day: "2026-11-22", counters: [], recent: []), console(.home))
            ),
            (
                "search-start",
                SearchPage.render(.init(query: "", results: [], tooMany: false), console(.members))
            ),
            (
                "search",
                SearchPage.render(
                    .init(query: "zw", results: c.lines, tooMany: true), console(.members, query: "zw"))
            ),
            (
                "search-none",
                SearchPage.render(.init(query: "9999", results: [], tooMany: false), console(.members))
            ),
            (
                "search-bill",
                SearchPage.render(
                    .init(query: "", results: [], tooMany: false, forBill: true), console(.bill))
            ),
            (
                "member",
                MemberPage.render(
                    .init(panel: c.panel, ledger: c.ledger, older: "/console/members/1?after=x"),
                    console(.members, flash: Flash(.success, c.posted)))
            ),
            (
                "member-stays",
                MemberPage.render(.init(panel: c.panel, tab: .stays, stays: c.stays), console(.members))
            ),
            (
                "member-lots",
                MemberPage.render(.init(panel: c.panel, tab: .lots, lots: c.lots), console(.members))
            ),
            (
                "member-rewards",
                MemberPage.render(
                    .init(panel: c.fullPanel, tab: .rewards, rewards: c.rewards), console(.members))
            ),
            ("member-full", MemberPage.render(.init(panel: c.fullPanel, tab: .profile), console(.members))),
            ("member-profile", MemberPage.render(.init(panel: c.panel, tab: .profile), console(.members))),
            ("member-new", MemberPage.render(.init(panel: c.newPanel), console(.members))),
        ]
    }

    private var formPages: [(name: String, page: HTML)] {
        let c = content
        return [
            ("enrol", EnrolPage.render(.init(properties: c.properties, key: "k1"), console(.enrol))),
            (
                "enrol-problems",
                EnrolPage.render(
                    .init(
                        values: .init(name: "", mobile: "13800138000", property: "xihu"),
                        properties: c.properties,
                        duplicates: [c.lines[0]], problems: c.problems, key: "k1"), console(.enrol))
            ),
            ("bill", BillPage.render(c.bill, console(.bill))),
            ("bill-duplicate", BillPage.render(c.duplicateBill, console(.bill))),
            (
                "correction",
                CorrectionPage.render(
                    .init(
                        panel: c.panel, folio: c.folio, lines: c.billLines, categories: c.categories,
                        currency: "CNY",
                        reasons: ReasonChoices.correction(t), preview: c.preview, key: "k"), console(.members)
                )
            ),
            (
                "cancellation",
                CancellationPage.render(
                    .init(
                        panel: c.panel, folio: c.folio, reasons: ReasonChoices.cancellation(t),
                        preview: c.takingPreview, key: "k"), console(.members))
            ),
            (
                "transfer",
                TransferPage.render(
                    .init(
                        panel: c.panel, receiver: "19900000002", assets: [Choice(value: "points", label: c.pointsName)],
                        amount: "100", limits: [c.reason], preview: c.takingPreview, key: "k"), console(.members))
            ),
            (
                "purchase",
                PurchasePage.render(
                    .init(
                        panel: c.panel, assets: c.categories, currency: "CNY", money: "10", limits: [c.reason],
                        properties: [Choice(value: "west_lake", label: c.westLake)], preview: c.preview,
                        problems: .init(fields: ["money": c.reason]), key: "k"), console(.members))
            ),
            (
                "conversion",
                ConversionPage.render(
                    .init(
                        panel: c.panel, ways: c.categories, amount: "100", limits: [c.reason], preview: c.preview,
                        problems: .init(fields: ["amount": c.reason]), key: "k"), console(.members))
            ),
            (
                "family",
                FamilyPage.render(
                    .init(
                        panel: c.panel,
                        people: [
                            .init(
                                id: "1", name: c.panel.name, card: "6212 3456", isHead: true, isSelf: true,
                                joined: "2026-06-15", held: "900"),
                            .init(
                                id: "2", name: c.panel.name, card: "6212 7890", isHead: false, isSelf: false,
                                joined: "2026-06-15", held: "100"),
                        ], limits: c.reason, left: c.reason, canTakeIn: true, canMove: true, canLeave: true, amount: "100",
                        preview: c.preview, problems: .init(fields: ["amount": c.reason]), key: "k"), console(.members))
            ),
            (
                "hold",
                HoldPage.render(
                    .init(
                        panel: c.panel, rewards: c.categories, properties: c.properties,
                        values: ["until": "2026-12-01", "amount": "500"], preview: c.preview,
                        problems: .init(fields: ["reason": c.reason]), key: "k"), console(.members))
            ),
            (
                "hold-use",
                HoldCapturePage.render(
                    .init(
                        panel: c.panel, hold: "7", subject: "R-1", left: "500", until: "2026-12-01 00:00",
                        assetName: c.pointsName, preview: c.takingPreview, key: "k"), console(.members))
            ),
            (
                "renewal",
                RenewalPage.render(
                    .init(
                        panel: c.panel, months: 12, now: c.reason, reasons: ReasonChoices.renewal(t),
                        preview: c.preview, key: "k"), console(.members))
            ),
            (
                "replay",
                ReplayPage.render(
                    .init(
                        source: .draft, drafts: [Choice(value: "7", label: c.reason)], draft: "7",
                        versions: [Choice(value: "1", label: "1")], document: "program: x",
                        problems: .init(fields: ["draft": c.reason])), console(.program))
            ),
            (
                "adjustment",
                AdjustmentPage.render(
                    .init(
                        panel: c.panel, amount: "-200", reasons: ReasonChoices.adjustment(t),
                        preview: c.takingPreview, key: "k"), console(.members))
            ),
            (
                "reversal",
                ReversalPage.render(
                    .init(
                        panel: c.panel, original: c.receipt, reasons: ReasonChoices.reversal(t),
                        preview: c.takingPreview, operation: "8841", key: "k"), console(.members))
            ),
            (
                "credits",
                CreditsPage.render(
                    .init(
                        agents: [
                            CreditLine(
                                name: c.guest, asset: "Points",
                                today: .init(given: "500", most: "500", left: "0 left", isUsedUp: true),
                                month: .init(given: "500"))
                        ], hotels: [], pointsName: "Points"), console(.credits))
            ),
            (
                "reinstatement",
                ReinstatementPage.render(
                    .init(
                        panel: c.panel, endings: c.properties, amount: "200", terms: ["Up to 90 days."],
                        reasons: ReasonChoices.reinstatement(t), preview: c.preview, operation: "8841", key: "k"),
                    console(.members))
            ),
            (
                "tier",
                TierPage.render(
                    .init(
                        panel: c.panel, ways: c.properties, reasons: ReasonChoices.tier(t), hasGifts: true,
                        hasGrants: true, preview: c.preview, key: "k"), console(.members))
            ),
            (
                "event",
                EventPage.render(
                    .init(
                        panel: c.panel, events: c.properties, partners: c.properties, day: "2026-11-22", preview: c.preview, key: "k"),
                    console(.members))
            ),
            (
                "redemption",
                RedemptionPage.render(
                    .init(
                        panel: c.panel, reward: "offset", rewardName: c.diningCategory,
                        asks: [.bill, .points, .nights, .count], properties: c.properties,
                        preview: c.takingPreview, key: "k"), console(.members))
            ),
            ("receipt", ReceiptPage.render(c.receipt, console(.members))),
            ("receipt-slip", ReceiptPage.slip(c.receipt, console(.members))),
        ]
    }

    private var listPages: [(name: String, page: HTML)] {
        let c = content
        let message = MessagePage.Model(title: c.notFound, text: c.notFoundText, requestID: "01JD4Z8Q7V")
        return [
            ("program", ProgramPage.render(c.program, console(.program))),
            ("program-rules", ProgramRulesPage.render(c.rules, console(.program))),
            ("version", VersionPage.render(c.version, console(.program))),
            ("draft", DraftPage.render(c.draft, console(.program))),
            ("draft-review", DraftReviewPage.render(c.review, console(.program))),
            ("draft-terms", DraftTermsPage.render(c.terms, console(.program))),
            ("imports", ImportsPage.render(.init(list: c.imports), console(.imports))),
            ("imports-empty", ImportsPage.render(.init(list: []), console(.imports))),
            ("tier-runs", TierRunsPage.render(.init(list: c.tierRuns, day: "2026-11-22", key: "k"), console(.tierRuns))),
            ("tier-runs-empty", TierRunsPage.render(.init(list: [], day: "2026-11-22", key: "k"), console(.tierRuns))),
            ("tier-run", TierRunPage.render(c.tierRun(.previewed), console(.tierRuns))),
            ("tier-run-going-on", TierRunPage.render(c.tierRun(.publishing), console(.tierRuns))),
            (
                "tier-run-publication",
                TierRunPublicationPage.render(
                    .init(
                        run: "7", day: "2026-11-22", counters: c.counters, effect: c.points, exceptions: "3"),
                    console(.tierRuns))
            ),
            (
                "tier-hold",
                TierHoldPage.render(
                    .init(run: "7", member: "1", line: c.tierRunLine, hint: c.reason, key: "k"), console(.tierRuns))
            ),
            ("jobs", JobsPage.render(c.jobs, console(.jobs))),
            ("seals", SealsPage.render(c.seals(true), console(.jobs))),
            ("seals-broken", SealsPage.render(c.seals(false), console(.jobs))),
            ("seals-empty", SealsPage.render(.init(isSound: nil, facts: [], lines: []), console(.jobs))),
            ("seal", SealPage.render(c.seal, console(.jobs))),
            ("settlements", SettlementsPage.render(.init(list: c.settlements, older: SitePath.settlements(after: "x")), console(.settlement))),
            ("settlements-empty", SettlementsPage.render(.init(list: [], hasPrices: false), console(.settlement))),
            ("settlement", SettlementPage.render(c.settlement(.open), console(.settlement))),
            ("settlement-closed", SettlementPage.render(c.settlement(.closed), console(.settlement))),
            (
                "settlement-closing",
                SettlementClosingPage.render(
                    .init(month: "2026-10", counters: c.counters, earlier: "2026-09", disputes: "1", key: "k"),
                    console(.settlement))
            ),
            ("settlement-dispute", SettlementDisputePage.render(c.settlementDispute(open: nil), console(.settlement))),
            ("settlement-resolve", SettlementDisputePage.render(c.settlementDispute(open: c.reason), console(.settlement))),
            ("claims", ClaimsPage.render(c.claims, console(.claims))),
            ("claims-empty", ClaimsPage.render(c.noClaims, console(.claims))),
            ("claim-new", NewClaimPage.render(c.newClaim, console(.members))),
            ("claim", ClaimPage.render(c.claim(proposal: nil), console(.claims))),
            ("outliers", OutliersPage.render(c.outliers, console(.audit))),
            ("outliers-empty", OutliersPage.render(.init(lines: [], days: "30"), console(.audit))),
            ("conducts", ConductsPage.render(c.conducts, console(.conduct))),
            ("conducts-empty", ConductsPage.render(c.noConducts, console(.conduct))),
            ("conduct-new", NewConductPage.render(c.newConduct, console(.members))),
            ("conduct-decide", ConductPage.render(c.conduct(step: .decide), console(.conduct))),
            ("conduct-confirm", ConductPage.render(c.conduct(step: .confirm), console(.conduct))),
            ("conduct-appeal", ConductPage.render(c.conduct(step: .appeal), console(.conduct))),
            ("conduct-answer", ConductPage.render(c.conduct(step: .answer), console(.conduct))),
            ("conduct-over", ConductPage.render(c.conduct(step: nil), console(.conduct))),
            ("claim-second", ClaimPage.render(c.claim(proposal: c.reason), console(.claims))),
            ("settlement-entries", SettlementEntriesPage.render(c.settlementEntries, console(.settlement))),
            (
                "settlement-entries-empty",
                SettlementEntriesPage.render(
                    .init(month: "2026-10", title: c.westLake, rows: []), console(.settlement))
            ),
            ("mailbox", MailboxPage.render(.init(messages: c.messages), console(.mailbox))),
            ("mailbox-empty", MailboxPage.render(.init(messages: []), console(.mailbox))),
            ("message", MessagePage.render(message, console(.home))),
            ("message-portal", MessagePage.render(message, portal(.card))),
            ("message-bare", MessagePage.render(message, bare)),
        ]
    }

    private var portalPages: [(name: String, page: HTML)] {
        let c = content
        return [
            ("portal-sign-in", PortalSignInPage.render(.init(), portal(.card, signedIn: false))),
            (
                "portal-sign-in-failed",
                PortalSignInPage.render(
                    .init(contact: "x", problem: c.wrongPassword), portal(.card, signedIn: false))
            ),
            (
                "portal-code",
                PortalCodePage.render(
                    .init(maskedContact: "138****8000", challenge: "q", mailboxHref: SitePath.mailbox),
                    portal(.card, signedIn: false))
            ),
            ("portal-card", CardPage.render(c.card, portal(.card))),
            (
                "portal-points",
                PointsPage.render(
                    .init(
                        balance: "12,840", pointsName: c.pointsName, lots: c.lots.filter { !$0.expired },
                        rows: c.portalLedger,
                        older: SitePath.portalPoints(after: "x")), portal(.points))
            ),
            (
                "portal-points-new",
                PointsPage.render(
                    .init(balance: "0", pointsName: c.pointsName, lots: [], rows: []), portal(.points))
            ),
            ("portal-receipt", PortalReceiptPage.render(c.portalReceipt, portal(.points))),
            (
                "portal-rewards",
                RewardsPage.render(
                    .init(balance: "12,840", pointsName: c.pointsName, rewards: c.rewards), portal(.rewards))
            ),
            (
                "portal-rewards-none",
                RewardsPage.render(.init(balance: "0", pointsName: c.pointsName, rewards: []), portal(.rewards))
            ),
            (
                "portal-redeem",
                RedeemPage.render(
                    .init(
                        reward: "night", name: c.guest, balance: "12,840", asks: [.day, .nights], properties: c.properties,
                        values: ["property": "west_lake", "day": "2026-11-22", "nights": "1", "count": "1"], price: "300",
                        lines: c.explanation, problems: .init(general: [c.reason]), key: "k"), portal(.rewards))
            ),
            (
                "portal-redeem-not",
                RedeemPage.render(
                    .init(
                        reward: "night", name: c.guest, balance: "0", asks: [], properties: [], values: [:],
                        problems: .init(general: [c.reason]),
                        key: "k"), portal(.rewards))
            ),
            ("portal-conduct", PortalConductPage.render(c.ownConduct, portal(.me))),
            ("portal-claims", PortalClaimsPage.render(c.ownClaims, portal(.points))),
            ("portal-me", MePage.render(c.me, portal(.me))),
        ]
    }
}
