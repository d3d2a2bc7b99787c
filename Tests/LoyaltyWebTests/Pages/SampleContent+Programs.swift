import LoyaltyRules

@testable import LoyaltyWeb

/// Drafts, versions and rules for the tests of pages.
extension SampleContent {
    private var finding: FindingLine {
        FindingLine(
            isProblem: true, line: 12, column: 5, text: say("没有此等级", "沒有此等級", "There is no such tier"),
            part: "earning.base_points")
    }
    private var change: ChangeLine {
        ChangeLine(direction: .better, text: say("比例由 1 改为 2", "比例由 1 改為 2", "The rate was 1, now 2"))
    }
    private var step: DraftStepLine {
        DraftStepLine(kind: .approved, revision: 2, who: "Lena Li", at: "2026-06-15 09:00", note: "")
    }

    var versionLine: VersionLine {
        VersionLine(
            number: "2", href: "/console/program/versions/2", state: .scheduled, effectiveFrom: "2026-07-01",
            lastDay: "2026-07-31", publishedBy: "Tessera", publishedAt: "2026-06-15 09:00", writtenBy: "Lena",
            approvedBy: "Max", reason: say("夏季", "夏季", "Summer"))
    }

    var draftLine: DraftLine {
        DraftLine(
            title: say("夏季草稿", "夏季草稿", "Summer draft"), href: "/console/program/drafts/7", revision: 2,
            stage: .approved, changedBy: "Lena", changedAt: "2026-06-15 09:00")
    }

    var rules: ProgramRulesPage.Model {
        ProgramRulesPage.Model(
            rules: [
                .init(
                    name: say("基础积分", "基礎積分", "Base points"), id: "base_points",
                    facts: [NamedFigure(name: say("基础", "基礎", "Basis"), value: "categories: room")],
                    findings: [finding])
            ], others: [finding], problemCount: 2, warningCount: 0)
    }

    var version: VersionPage.Model {
        VersionPage.Model(
            version: versionLine, before: "1", changes: [change], steps: [step],
            document: "program: lakeside\n",
            mayWithdraw: true, mayDraft: true, key: "k7")
    }

    var draft: DraftPage.Model {
        DraftPage.Model(
            id: "7", title: say("夏季草稿", "夏季草稿", "Summer draft"), document: "program: lakeside\n", revision: 2,
            stage: .draft, isOpen: true, findings: [finding],
            trial: TrialPanel.Model(
                places: [Choice(value: "west_lake", label: westLake)],
                categories: [Choice(value: "room", label: roomCategory)],
                tiers: [Choice(value: "base", label: regular)],
                counters: [Choice(value: "nights", label: say("间夜", "間夜", "Nights"))], currency: "CNY",
                results: [
                    TrialResult(
                        title: say("按此草稿", "按此草稿", "By this draft"), points: "+1,000", pointsName: "Points",
                        others: [say("1 张券", "1 張券", "1 coupon")]),
                    TrialResult(title: "2", problem: say("无法读取", "無法讀取", "Can't be read")),
                ]), stale: "3")
    }

    var review: DraftReviewPage.Model {
        DraftReviewPage.Model(
            id: "7", title: say("夏季草稿", "夏季草稿", "Summer draft"), revision: 2, stage: .approved,
            findings: [finding],
            comparedWith: "1", changes: [change], steps: [step], acts: [.approve, .publish, .discard],
            hint: say("请等待", "請等待", "Please wait"), earliestDay: "2026-07-15", noticeDays: 30, key: "k8")
    }

    var terms: DraftTermsPage.Model {
        DraftTermsPage.Model(
            id: "7", title: say("夏季草稿", "夏季草稿", "Summer draft"), revision: 2,
            groups: [
                .init(
                    title: say("等级", "等級", "Tiers"),
                    parts: [
                        .init(
                            name: silver,
                            fields: [.init(name: "term_0", label: say("升级", "升級", "To reach"), value: "5")])
                    ])
            ], additions: .init(
                rules: [Choice(value: "base_points", label: "Base")], days: [Choice(value: "8", label: "8")]), isOpen: true)
    }
}
