import LoyaltyRules

@testable import LoyaltyWeb

/// Claims for the tests of pages.
extension SampleContent {
    private func claim(_ answer: String = "") -> ClaimLine {
        ClaimLine(
            href: SitePath.claim("1", "2"), name: guest, number: "B-77", place: westLake, day: "2026-11-20", amount: "CNY 300.00",
            moment: "2026-11-23 11:02", isLate: answer.isEmpty, state: say("待答复", "待答覆", "Waiting"), owner: guest, answer: answer,
            receiptHref: answer.isEmpty ? nil : SitePath.receipt("1", "3"))
    }

    private var places: [Choice] { [Choice(value: "west_lake/", label: westLake)] }

    var claims: ClaimsPage.Model {
        ClaimsPage.Model(
            lines: [claim(), claim(reason)], tooMany: true, states: [Choice(value: "waiting", label: say("待答复", "待答覆", "Waiting"))],
            places: places)
    }

    var noClaims: ClaimsPage.Model { ClaimsPage.Model(lines: [], tooMany: false, states: [], places: places) }

    var newClaim: NewClaimPage.Model {
        NewClaimPage.Model(panel: panel, values: ClaimForm(), places: places, lines: [claim(), claim(reason)], key: "k")
    }

    func claim(proposal: String?) -> ClaimPage.Model {
        ClaimPage.Model(
            panel: panel, id: "2", property: "west_lake", line: claim(), note: reason, told: points,
            finds: [.init(title: westLake, score: 85, why: ["40/40", "25/25"], words: "B-77,2026-11-20", href: SitePath.receipt("1", "3"))],
            canDecide: true, canConfirm: proposal != nil, proposal: proposal, limits: points,
            firstHref: SitePath.receipt("1", "3"), key: "k")
    }

    var ownClaims: PortalClaimsPage.Model {
        PortalClaimsPage.Model(values: ClaimForm(), places: places, lines: [claim(reason)], key: "k")
    }
}
