import LoyaltyRules

@testable import LoyaltyWeb

/// Daily jobs for the tests of pages.
extension SampleContent {
    var jobs: JobsPage.Model {
        let lines = [nil, .running, .done, .failed, .stopped].map { (state: JobLineState?) in
            JobLine(
                name: say("等级核算", "等級核算", "Tier run"), text: points, beginHref: SitePath.jobRun("tiers"),
                state: state,
                facts: [NamedFigure(name: say("上次执行", "上次執行", "Last begun"), value: "2026-11-22 03:00")],
                failure: state == .failed ? "The disk is full." : nil)
        }
        return JobsPage.Model(schedule: points, lines: lines, waiting: notice, canBegin: true)
    }

    var notice: Notice {
        Notice(text: points, href: SitePath.tierRun("7"), action: say("前往复核", "前往複核", "Look"))
    }
}
