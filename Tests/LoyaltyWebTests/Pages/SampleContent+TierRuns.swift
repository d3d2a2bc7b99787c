import LoyaltyRules

@testable import LoyaltyWeb

/// Tier runs for the tests of pages.
extension SampleContent {
    var tierRuns: [TierRunsPage.Row] {
        TierRunState.allCases.enumerated().map { number, state in
            .init(
                href: SitePath.tierRun(String(number)), day: "2026-11-2\(number)", state: state, up: "112",
                down: "1,204", kept: "48,200", warned: "860", exceptions: "3")
        }
    }

    var points: String { say("预计每年 −12,840 积分。", "預計每年 −12,840 積分。", "About −12,840 points a year.") }
    var reason: String { say("最长 6 个月。", "最長 6 個月。", "At most 6 months.") }

    private var steps: [TierRunLine.Step] {
        [regular, silver, gold, platinum, diamond].enumerated().map { .init(name: $1, order: $0) }
    }

    var tierRunLine: TierRunLine {
        TierRunLine(
            href: SitePath.member("1"), name: guest, cardNumber: "6212 3456 7890 1232", before: steps[2],
            after: steps[1], cause: say("等级到期", "等級到期", "Term over"),
            exception: say("一次降多级", "一次降多級", "More than one step"), isUrgent: true, why: explanation,
            hold: say("暂缓至 2027-01-31：住院", "暫緩至 2027-01-31：住院", "Held back through 2027-01-31: ill"),
            outcome: nil, holdHref: SitePath.tierHold("7", "1"), receiptHref: SitePath.receipt("1", "2"))
    }

    func tierRun(_ state: TierRunState) -> TierRunPage.Model {
        TierRunPage.Model(
            run: "7", day: "2026-11-22", state: state, facts: [points], counters: counters, effect: points,
            matrix: steps.map { step in .init(tier: step, counts: steps.map { $0.order == step.order ? "9,204" : "12" }) },
            tabs: [.init(word: gold, href: SitePath.tierRun("7", filter: "up"), isCurrent: true)],
            lines: [tierRunLine], more: SitePath.tierRun("7", filter: "up", after: "x"), canPublish: true,
            canDiscard: true)
    }
}
