import LoyaltyRules

@testable import LoyaltyWeb

/// Settlement between hotels for the tests of pages.
extension SampleContent {
    var settlements: [SettlementsPage.Row] {
        SettlementMonthState.allCases.enumerated().map { number, state in
            .init(
                href: SitePath.settlement("2026-0\(number + 1)"), month: "2026-0\(number + 1)", state: state,
                charged: "CNY 12,840.00", credited: "CNY 9,120.00", program: "CNY 3,720.00",
                disputes: state == .open ? say("1 项异议", "1 項異議", "1 disputed") : nil)
        }
    }

    private func figure(_ text: String) -> SettlementFigure {
        let cell = SettlementCell(hotel: "bund", asset: "points", kind: "issued", factMonth: "2026-10")
        return SettlementFigure(text: text, href: SitePath.settlementEntries("2026-10", cell))
    }

    func settlement(_ state: SettlementMonthState) -> SettlementPage.Model {
        let row = SettlementPage.Row(
            name: westLake, issued: figure("642,000"), goodwill: .init(text: "–"), sold: figure("1,200"),
            honoured: figure("320,500"), charged: "CNY 12,864.00", credited: "CNY 5,769.00",
            net: "CNY -7,095.00",
            owes: true, dispute: reason, disputeHref: SitePath.settlementDispute("2026-10", "bund"))
        return SettlementPage.Model(
            month: "2026-10", state: state, fact: points, counters: counters, rows: [row], own: [points],
            late: [
                .init(
                    name: westLake, kind: say("发放", "發放", "Issued"), factMonth: "2026-09",
                    points: figure("-1,000"), amount: "CNY 20.00")
            ],
            steps: [
                .init(name: westLake, isOpen: true, reason: reason, told: points),
                .init(name: westLake, isOpen: false, reason: reason, told: points),
            ],
            canClose: state == .open, prices: [points])
    }

    func settlementDispute(open: String?) -> SettlementDisputePage.Model {
        SettlementDisputePage.Model(
            month: "2026-10", hotel: "bund", name: westLake, net: points, open: open, key: "k")
    }

    var settlementEntries: SettlementEntriesPage.Model {
        SettlementEntriesPage.Model(
            month: "2026-10", title: westLake,
            rows: [
                .init(
                    day: "2026-10-03", card: "•••• 1234", rule: westLake, amount: "+1,200",
                    recorded: "2026-10-03 11:02", href: SitePath.receipt("1", "2"))
            ], more: figure("").href)
    }
}
