import LoyaltyRules

@testable import LoyaltyWeb

/// Cases about conduct for the tests of pages.
extension SampleContent {
    private func conduct(_ isDecided: Bool = true) -> ConductLine {
        ConductLine(
            id: "2", href: SitePath.conductCase("1", "2"), name: guest, kind: say("违法行为", "違法行為", "Illegal act"),
            place: westLake, evidence: reason, openedOn: "2026-11-20", state: say("已处理", "已處理", "Decided"),
            sanction: isDecided ? say("警告", "警告", "Warning") : "", notice: isDecided ? reason : "", steps: [reason],
            appeal: isDecided ? reason : "", answer: isDecided ? reason : "", mayAppeal: isDecided)
    }

    var conducts: ConductsPage.Model { ConductsPage.Model(lines: [conduct(), conduct(false)], isDecided: false) }

    var outliers: OutliersPage.Model {
        OutliersPage.Model(
            lines: [.init(who: guest, work: westLake, why: reason, points: "1,520,000", memberHref: SitePath.member("1"))], days: "30")
    }

    var noConducts: ConductsPage.Model { ConductsPage.Model(lines: [], isDecided: true) }

    var newConduct: NewConductPage.Model {
        let choices = [Choice(value: "abuse", label: guest)]
        return NewConductPage.Model(panel: panel, kinds: choices, hotels: choices, lines: [conduct()], canOpen: true, key: "k")
    }

    func conduct(step: ConductPage.Model.Step?) -> ConductPage.Model {
        ConductPage.Model(
            panel: panel, line: conduct(step != .decide), step: step, sanctions: [Choice(value: "warning", label: guest)],
            ladder: reason, withheld: reason, key: "k")
    }

    var ownConduct: PortalConductPage.Model { PortalConductPage.Model(lines: [conduct()], key: "k") }
}
