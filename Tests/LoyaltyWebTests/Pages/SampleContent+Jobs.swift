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

    func seals(_ isSound: Bool) -> SealsPage.Model {
        SealsPage.Model(
            isSound: isSound, difference: isSound ? nil : "checkpoint 2: an entry is not as it was sealed",
            facts: sealFacts,
            lines: [
                SealLine(
                    number: "2", href: SitePath.seal(2), day: "2026-11-22", sealedAt: "2026-11-22 03:00", operations: "7",
                    entries: "12", hash: "0123456789ab")
            ])
    }

    var seal: SealPage.Model {
        SealPage.Model(
            number: "2", facts: sealFacts,
            sums: [SealPage.Sum(asset: "points", account: "issuance@west_lake", amount: "1,200")], proofs: sealFacts)
    }

    private var sealFacts: [NamedFigure] {
        [NamedFigure(name: say("文件", "檔案", "File"), value: "var/tessera.seals.jsonl")]
    }

    var notice: Notice {
        Notice(text: points, href: SitePath.tierRun("7"), action: say("前往复核", "前往複核", "Look"))
    }
}
